/** Which conversations the list shows, and in which order. Pure functions of entries. */
import type { Outgoing } from '../outbox/outbox';
import type { Entry } from '../store/entry';
import type { Uuid } from '../wire';

export type Tab = 'all' | 'unread' | 'classes' | 'direct' | 'channels' | 'archive' | 'supervised';
export const TABS: readonly Tab[] = ['all', 'unread', 'classes', 'direct', 'channels'];

/** Lines of the plan that are about a class or study group. */
const CLASS_PURPOSES = new Set(['class', 'group', 'parents', 'subject', 'class_teachers', 'teachers_of_class', 'study_group']);

export function isUnread({ personal }: Entry): boolean {
  return personal.unread > 0 || !!personal.is_marked_unread;
}

export function isMuted({ personal }: Entry, now: string): boolean {
  return !!personal.muted_until && personal.muted_until > now;
}

export function isIn(entry: Entry, tab: Tab): boolean {
  const { conversation, personal } = entry;
  // What one supervises stands by itself: it is nobody's own talk.
  if (conversation.supervision?.is_own) return tab === 'supervised';
  if (tab === 'supervised') return false;
  if (tab === 'archive') return !!personal.is_archived;
  if (personal.is_archived) return false;
  switch (tab) {
    case 'unread':
      return isUnread(entry);
    case 'classes':
      return conversation.origin === 'plan' && (!!conversation.group_id || CLASS_PURPOSES.has(conversation.purpose));
    case 'direct':
      return conversation.kind === 'direct' || conversation.kind === 'saved';
    case 'channels':
      return conversation.kind === 'channel';
    default:
      return true;
  }
}

/** When something last happened: what waits to be sent counts too, so that it doesn't hide below. */
export function movedAt(entry: Entry, lastOutgoing: ReadonlyMap<Uuid, Outgoing>): string {
  const told = entry.lastMessage?.created_at ?? entry.conversation.created_at;
  const own = lastOutgoing.get(entry.id)?.created_at;
  return own && Date.parse(own) > Date.parse(told) ? own : told;
}

export function lastOutgoingOf(outgoing: readonly Outgoing[]): Map<Uuid, Outgoing> {
  return new Map(outgoing.map((item) => [item.conversation_id, item]));
}

interface Ranked {
  entry: Entry;
  pin: number;
  at: number;
}

/** Pinned ones first in their own order, then the newest first; equal times keep a fixed order. */
export function ordered(entries: readonly Entry[], lastOutgoing: ReadonlyMap<Uuid, Outgoing>): Entry[] {
  const ranked: Ranked[] = entries.map((entry) => ({
    entry,
    pin: entry.personal.is_archived ? Infinity : (entry.personal.pinned_order ?? Infinity),
    at: Date.parse(movedAt(entry, lastOutgoing)),
  }));
  ranked.sort((one, other) => {
    if (one.pin !== other.pin) return one.pin - other.pin;
    return other.at - one.at || (one.entry.id < other.entry.id ? -1 : 1);
  });
  return ranked.map((one) => one.entry);
}

/**
 * The order to draw while the pointer is on the list: what stands stays, what is new waits outside, what is gone goes.
 * `held` are the ids as drawn last.
 */
export function calm(held: readonly Uuid[], next: readonly Entry[]): Entry[] {
  const byId = new Map(next.map((entry) => [entry.id, entry]));
  return held.flatMap((id) => byId.get(id) ?? []);
}

/** Conversations by name, for a search without network: the beginning of any word, ё as е. */
export function findLoaded(entries: readonly Entry[], query: string): Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries.filter(({ conversation }) => {
    const parts = fold(conversation.title).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').trim();
}
