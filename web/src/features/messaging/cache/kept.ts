/** Between an entry in memory and what is kept of it: only what is complete up to one version goes to the disk. */
import { newEntry, type Entry } from '../store/entry';
import { lastOf, tailOf } from '../store/log';
import type { Uuid } from '../wire';
import type { KeptConversation, KeptLog } from './disk';

/** Messages kept of a visited conversation. */
export const KEPT_MESSAGES = 100;

export function keptOf(entry: Entry): { conversation: KeptConversation; log: KeptLog | null } {
  const { id, version, personal, readByOthersSeq, confirmedReadSeq } = entry;
  const conversation = { ...entry.conversation, version };
  const head = { id, version, conversation, personal, lastMessage: entry.lastMessage, readByOthersSeq, confirmedReadSeq };
  const tail = entry.isOpened ? tailOf(lastOf(entry.log, KEPT_MESSAGES)) : null;
  return { conversation: head, log: tail ? { id, version, from: tail.from, messages: [...tail.messages] } : null };
}

export function entryOf(kept: KeptConversation, log: KeptLog | undefined, me: Uuid): Entry {
  const head = {
    conversation: { ...kept.conversation, version: kept.version },
    personal: kept.personal,
    last_message: kept.lastMessage,
    read_by_others_seq: kept.readByOthersSeq,
  };
  const entry = { ...newEntry(head, me), confirmedReadSeq: kept.confirmedReadSeq };
  if (!log || log.version !== kept.version) return entry;
  const stretch = { from: log.from, to: Infinity, messages: log.messages };
  return { ...entry, log: { stretches: [stretch], loose: new Map() }, isOpened: true };
}
