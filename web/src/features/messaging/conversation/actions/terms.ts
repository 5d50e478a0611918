/** What the conversation lets one do with a message now, as far as the client can know; the server decides. */
import type { Message } from '../../wire';
import type { MessageContext } from './registry';

function isWithin(createdAt: string, seconds: number | null | undefined): boolean {
  return seconds === null || seconds === undefined || Date.now() - Date.parse(createdAt) <= seconds * 1_000;
}

export function isThere({ message }: MessageContext): boolean {
  return !message.deleted_at;
}

export function hasFiles({ attachments }: Message): boolean {
  return (attachments?.length ?? 0) > 0;
}

/** What others have answered to keeps its words, and so does what was forwarded. */
export function keepsWords({ forwarded, poll, form, acknowledgement }: Message): boolean {
  return !!forwarded || !!poll || !!form || !!acknowledgement;
}

export function mayEdit(context: MessageContext): boolean {
  const { message, isOwn, entry } = context;
  const { may_write: mayWrite, edit_seconds: seconds } = entry.conversation;
  return isThere(context) && isOwn && !!mayWrite && !keepsWords(message) && isWithin(message.created_at, seconds);
}

export function mayDelete(context: MessageContext): boolean {
  const { message, isOwn, entry } = context;
  const { may_delete_others: mayOthers, delete_seconds: seconds } = entry.conversation;
  return isThere(context) && (!!mayOthers || (isOwn && isWithin(message.created_at, seconds)));
}

export function mayForward(context: MessageContext): boolean {
  return isThere(context) && (context.message.text !== '' || hasFiles(context.message));
}

/** The author's own earlier texts, and those of others to who keeps the conversation. */
export function maySeeHistory(context: MessageContext): boolean {
  const { message, isOwn, entry } = context;
  return isThere(context) && !!message.edited_at && (isOwn || !!entry.conversation.may_delete_others);
}

export function maySeeReaders(context: MessageContext): boolean {
  const { conversation } = context.entry;
  const isCounted = conversation.kind === 'group' || conversation.kind === 'channel';
  return isThere(context) && isCounted && (context.isOwn || !!conversation.may_delete_others);
}
