/** Whether a conversation is in a folder. Pure. */
import type { Entry } from '../store/entry';
import type { Folder } from './own';

/** By name, or by all of its rules; never when left out by name, or archived. */
export function isInFolder({ id, conversation, personal }: Entry, folder: Folder, now: string): boolean {
  if (personal.is_archived || conversation.supervision?.is_own || folder.excluded_ids?.includes(id)) return false;
  if (folder.included_ids?.includes(id)) return true;
  if (folder.has_rules === false) return false;
  const kinds = folder.kinds ?? [];
  const organisations = folder.organisation_ids ?? [];
  if (kinds.length > 0 && !kinds.includes(conversation.kind)) return false;
  if (organisations.length > 0 && !organisations.includes(conversation.organisation_id ?? '')) return false;
  if (folder.without_muted && personal.muted_until && personal.muted_until > now) return false;
  return !folder.only_unread || personal.unread > 0 || (personal.is_marked_unread ?? false);
}

/** The same folder with the conversation in it, or out of it, by name. */
export function withConversation(folder: Folder, id: string, isIn: boolean): Folder {
  const without = (ids: readonly string[] | undefined) => (ids ?? []).filter((one) => one !== id);
  const included = without(folder.included_ids);
  const excluded = without(folder.excluded_ids);
  return { ...folder, included_ids: isIn ? [...included, id] : included, excluded_ids: isIn ? excluded : [...excluded, id] };
}

/** The list with the item at `from` moved by `step`; the same list where it would fall off an end. */
export function moved<Item>(items: readonly Item[], from: number, step: 1 | -1): readonly Item[] {
  const to = from + step;
  if (from < 0 || to < 0 || to >= items.length) return items;
  const next = items.slice();
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item!);
  return next;
}
