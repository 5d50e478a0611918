/**
 * One conversation as a device holds it: its head, what is one's own about it, its messages, and how far all that is
 * complete. Pure functions from an entry and something heard to the next entry; no clock, no network.
 */
import type { Changes, Conversation, Head, Message, MessagePage, Personal, ReadMark, Uuid } from '../wire';
import { EMPTY_LOG, addPage, addRows, cutBefore, lastOf, tailOf, type Log, type PageBounds } from './log';

/** Counted as far as this; «999+» is said of it. */
export const MAX_UNREAD = 1_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Entry {
  readonly id: Uuid;
  readonly conversation: Conversation;
  readonly personal: Personal;
  readonly lastMessage: Message | null;
  readonly readByOthersSeq: number;
  readonly marks: ReadonlyMap<Uuid, number>;
  /** All that happened up to this version is in the log. */
  readonly version: number;
  /** The highest version heard of: above `version` something is missing. */
  readonly known: number;
  /** Changes heard beyond a gap: (from, to]. */
  readonly ahead: readonly Span[];
  readonly log: Log;
  /** The log began anew at this version: a page read before it may lack what was heard and let go since. */
  readonly floor: number;
  /** Messages were fetched for the screen: the log is worth a sync. */
  readonly isOpened: boolean;
  /** All was dropped, the head is being fetched. */
  readonly isAwaitingHead: boolean;
  /** `personal.unread` counts messages up to this one. */
  readonly countedSeq: number;
  /** How far the server knows that one has read. */
  readonly confirmedReadSeq: number;
}

export function isCountable(message: Message, me: Uuid): boolean {
  return message.author_id !== me && message.kind === 'text' && !message.deleted_at;
}

export function hasGap(entry: Entry): boolean {
  return !entry.isAwaitingHead && entry.known > entry.version;
}

function tailFromHead(last: Message | null | undefined): Log {
  const messages = last ? [last] : [];
  return { stretches: [{ from: last?.seq ?? 0, to: Infinity, messages }], loose: new Map() };
}

function newerMessage(one: Message | null, other: Message | null): Message | null {
  if (!one || !other) return one ?? other;
  if (one.seq !== other.seq) return one.seq > other.seq ? one : other;
  return other.version > one.version ? other : one;
}

/** One is named in it, or everybody is called. Asked of messages that count as unread. */
export function namesMe(message: Message, me: Uuid): boolean {
  return !!message.mentions_all || (message.mentions?.some((mention) => mention.person_id === me) ?? false);
}

/** The unread by the rows held, and those in which one is named; null where these don't reach back to the mark. */
function countBoth(entry: Entry, me: Uuid): { unread: number; mentions: number } | null {
  const tail = tailOf(entry.log);
  if (!tail || hasGap(entry) || tail.from > entry.personal.read_seq + 1) return null;
  let unread = 0;
  let mentions = 0;
  for (let at = tail.messages.length - 1; at >= 0; at -= 1) {
    const message = tail.messages[at]!;
    if (message.seq <= entry.personal.read_seq || unread >= MAX_UNREAD) break;
    if (!isCountable(message, me)) continue;
    unread += 1;
    if (namesMe(message, me)) mentions += 1;
  }
  return { unread, mentions };
}

export function countExactly(entry: Entry, me: Uuid): number | null {
  return countBoth(entry, me)?.unread ?? null;
}

/** Brings together what follows from the log: last message, own mark after own message, unread. */
function settle(entry: Entry, me: Uuid): Entry {
  const tail = tailOf(entry.log);
  const last = tail?.messages.at(-1) ?? null;
  let { personal, countedSeq } = entry;
  let added = 0;
  let named = 0;
  for (let at = (tail?.messages.length ?? 0) - 1; at >= 0; at -= 1) {
    const message = tail!.messages[at]!;
    if (message.seq <= countedSeq) break;
    if (message.author_id === me && message.seq > personal.read_seq) {
      // Sending reads all that stands before; what comes after is counted from here on.
      personal = { ...personal, read_seq: message.seq, unread: 0, unread_mentions: 0, is_marked_unread: false };
      break;
    }
    if (!isCountable(message, me) || message.seq <= personal.read_seq) continue;
    added += 1;
    if (namesMe(message, me)) named += 1;
  }
  if (last && last.seq > countedSeq) countedSeq = last.seq;
  if (added > 0) personal = { ...personal, unread: Math.min(MAX_UNREAD, personal.unread + added), unread_mentions: (personal.unread_mentions ?? 0) + named };
  const lastSeq = Math.max(entry.conversation.last_seq, last?.seq ?? 0);
  const conversation = lastSeq === entry.conversation.last_seq ? entry.conversation : { ...entry.conversation, last_seq: lastSeq };
  const settled = { ...entry, personal, countedSeq, conversation, lastMessage: newerMessage(entry.lastMessage, last) };
  const exact = countBoth(settled, me);
  const { unread, unread_mentions: mentions = 0 } = settled.personal;
  if (exact === null || (exact.unread === unread && exact.mentions === mentions)) return settled;
  return { ...settled, personal: { ...settled.personal, unread: exact.unread, unread_mentions: exact.mentions } };
}

/** A row told by itself is old news at the version held; one that came with a head may have the newer number. */
function personalOf(entry: Entry, row: Personal, isWithHead: boolean): Pick<Entry, 'personal' | 'countedSeq' | 'confirmedReadSeq'> {
  const confirmedReadSeq = Math.max(entry.confirmedReadSeq, row.read_seq);
  if (isWithHead ? row.version < entry.personal.version : row.version <= entry.personal.version) {
    return { personal: entry.personal, countedSeq: entry.countedSeq, confirmedReadSeq };
  }
  // A mark only rises: what was read here a moment ago isn't unread again because the server answers an older question.
  if (row.read_seq < entry.personal.read_seq) {
    const personal = { ...row, read_seq: entry.personal.read_seq, unread: entry.personal.unread, unread_mentions: entry.personal.unread_mentions };
    return { personal, countedSeq: entry.countedSeq, confirmedReadSeq };
  }
  return { personal: row, countedSeq: entry.conversation.last_seq, confirmedReadSeq };
}

export function newEntry(head: Head, me: Uuid): Entry {
  const { conversation, personal } = head;
  const last = head.last_message ?? null;
  return settle(
    {
      id: conversation.id,
      conversation,
      personal,
      lastMessage: last,
      readByOthersSeq: head.read_by_others_seq ?? 0,
      marks: new Map(),
      version: conversation.version,
      known: conversation.version,
      ahead: [],
      log: tailFromHead(last),
      floor: conversation.version,
      isOpened: false,
      isAwaitingHead: false,
      countedSeq: conversation.last_seq,
      confirmedReadSeq: personal.read_seq,
    },
    me,
  );
}

/** Whether another window than before may be seen: what was held of the log then says nothing about it. */
function isOtherWindow(before: Conversation, after: Conversation): boolean {
  return (after.first_seq ?? 1) < (before.first_seq ?? 1) || (after.member_version ?? 0) > (before.member_version ?? 0);
}

/** A head read from the database at `head.conversation.version`. */
export function applyHead(entry: Entry | null, head: Head, me: Uuid): Entry {
  if (!entry) return newEntry(head, me);
  const { conversation } = head;
  const isStale = conversation.version < entry.conversation.version && !entry.isAwaitingHead;
  const readByOthersSeq = Math.max(entry.readByOthersSeq, head.read_by_others_seq ?? 0);
  const counted: Entry = { ...entry, conversation: isStale ? entry.conversation : conversation };
  const own = personalOf(counted, head.personal, !isStale);
  if (isStale) return settle({ ...entry, ...own, countedSeq: entry.countedSeq, readByOthersSeq }, me);
  const last = head.last_message ?? null;
  const known = Math.max(entry.known, conversation.version);
  const base: Entry = { ...counted, ...own, readByOthersSeq, known };
  const isNewer = conversation.version > entry.version;
  if (entry.isAwaitingHead || isOtherWindow(entry.conversation, conversation) || (isNewer && !entry.isOpened)) {
    // Only what came from beyond this head is kept beside it.
    const loose = new Map([...entry.log.loose].filter(([, row]) => row.version > conversation.version));
    const { version } = conversation;
    const fresh = { ...base, lastMessage: last, log: { ...tailFromHead(last), loose }, version, floor: version };
    return advance({ ...fresh, isOpened: false, isAwaitingHead: false }, [], me);
  }
  const firstSeq = conversation.first_seq ?? 1;
  const log = firstSeq > (entry.conversation.first_seq ?? 1) ? cutBefore(entry.log, firstSeq) : entry.log;
  return settle({ ...base, log, lastMessage: isNewer ? last : newerMessage(last, entry.lastMessage) }, me);
}

/** Moves the version over all spans that now join, and lets the rows that waited come into the log. */
function advance(entry: Entry, rows: readonly Message[], me: Uuid): Entry {
  let { version } = entry;
  let ahead = entry.ahead;
  for (let moved = true; moved; ) {
    moved = false;
    for (const span of ahead) {
      if (span.from <= version && span.to > version) {
        version = span.to;
        moved = true;
      }
    }
  }
  if (ahead.length > 0) ahead = ahead.filter((span) => span.to > version);
  return settle({ ...entry, version, ahead, log: addRows(entry.log, rows, version) }, me);
}

type HeardChange = Pick<Changes, 'from_version' | 'version' | 'messages'>;

export function applyChanges(entry: Entry, change: HeardChange, me: Uuid): Entry {
  const span = { from: change.from_version, to: change.version };
  const known = Math.max(entry.known, change.version);
  const isNew = change.version > entry.version && !entry.ahead.some((held) => held.from <= span.from && held.to >= span.to);
  return advance({ ...entry, known, ahead: isNew ? [...entry.ahead, span] : entry.ahead }, change.messages, me);
}

/** An own message is stored: it is somewhere in the log; whether anything stands before it the changes will say. */
export function applySent(entry: Entry, message: Message, me: Uuid): Entry {
  return advance({ ...entry, known: Math.max(entry.known, message.version) }, [message], me);
}

/** Whether a page may be put into the log; one that may not is to be asked for again. */
export function takesPage(entry: Entry, page: MessagePage): boolean {
  return !entry.isAwaitingHead && page.version >= entry.floor;
}

export function applyPage(entry: Entry, bounds: PageBounds, page: MessagePage, me: Uuid): Entry {
  const known = Math.max(entry.known, page.version);
  const log = addPage(entry.log, bounds, page.messages, entry.version);
  return settle({ ...entry, log, known, isOpened: true }, me);
}

export function applyPersonal(entry: Entry, row: Personal, me: Uuid): Entry {
  return settle({ ...entry, ...personalOf(entry, row, false) }, me);
}

/** One's own change of a mark or a setting, on screen before the server has heard of it. */
export function applyOwn(entry: Entry, change: Partial<Personal>, me: Uuid): Entry {
  return settle({ ...entry, personal: { ...entry.personal, ...change } }, me);
}

/** Read on this device up to `seq`. */
export function applyReading(entry: Entry, seq: number, me: Uuid): Entry {
  const before = entry.personal.read_seq;
  if (seq <= before) return entry;
  const read = Math.max(before, seq);
  let passed = 0;
  let named = 0;
  for (const stretch of entry.log.stretches) {
    for (const message of stretch.messages) {
      if (message.seq <= before || message.seq > Math.min(read, entry.countedSeq) || !isCountable(message, me)) continue;
      passed += 1;
      if (namesMe(message, me)) named += 1;
    }
  }
  const unread = read >= entry.conversation.last_seq ? 0 : Math.max(0, entry.personal.unread - passed);
  const mentions = unread === 0 ? 0 : Math.max(0, (entry.personal.unread_mentions ?? 0) - named);
  return settle({ ...entry, personal: { ...entry.personal, read_seq: read, unread, unread_mentions: mentions, is_marked_unread: false } }, me);
}

export function applyMarks(entry: Entry, marks: readonly ReadMark[], me: Uuid): Entry {
  const next = new Map(entry.marks);
  let highest = entry.readByOthersSeq;
  for (const mark of marks) {
    if (mark.person_id === me) continue;
    if (mark.seq > (next.get(mark.person_id) ?? 0)) next.set(mark.person_id, mark.seq);
    highest = Math.max(highest, mark.seq);
  }
  return { ...entry, marks: next, readByOthersSeq: highest };
}

/** Resync: nothing held of the messages is trusted any more. */
export function dropLog(entry: Entry): Entry {
  return { ...entry, log: EMPTY_LOG, lastMessage: null, ahead: [], isOpened: false, isAwaitingHead: true };
}

/** A conversation long not looked at keeps its end only. */
export function shrink(entry: Entry, count: number): Entry {
  return { ...entry, log: lastOf(entry.log, count), isOpened: count > 1 };
}
