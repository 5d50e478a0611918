/**
 * The messages of one conversation that a device holds: *stretches* of seq known without holes, and loose rows that came
 * from outside any stretch. A row only ever gives way to one with a higher version, so a page that comes late can't undo
 * a newer edit. Pure: every function answers a new log.
 */
import type { Message } from '../wire';

/** What is held of [from, to] is all there is to see there. `to` is Infinity when it reaches the end as of the log's version. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly messages: readonly Message[];
}

export interface Log {
  /** Sorted, apart from each other. */
  readonly stretches: readonly Stretch[];
  readonly loose: ReadonlyMap<number, Message>;
}

export const EMPTY_LOG: Log = { stretches: [], loose: new Map() };

/** Loose rows beyond this are dropped, oldest first: a page will bring them again. */
const MAX_LOOSE = 500;

/** The place of `seq` in sorted messages: of itself, or of the first after it. */
export function placeOf(messages: readonly Message[], seq: number): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (messages[middle]!.seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The key of an own message comes once, with the answer to its author: a row that brings it is news at the same version. */
function isNewer(row: Message, held: Message): boolean {
  return row.version > held.version || (row.version === held.version && !!row.client_key && !held.client_key);
}

/** The newer row, with what only its author or its owner is told, and what was held of that before. */
function over(row: Message, held: Message): Message {
  const isKeyLost = !!held.client_key && !row.client_key;
  const isOwnLost = !!held.own && !row.own && !row.deleted_at;
  if (!isKeyLost && !isOwnLost) return row;
  return { ...row, client_key: row.client_key ?? held.client_key, own: row.own ?? (isOwnLost ? held.own : null) };
}

/** Puts rows into sorted messages, higher version first served; answers the same array when nothing is newer. */
export function mergeRows(messages: readonly Message[], rows: readonly Message[]): readonly Message[] {
  // A whole page before or after all that is held, in the order of seq as pages are: the common case of long scrolling.
  const first = messages[0]?.seq;
  if (first !== undefined && rows.length > 8) {
    if (rows[rows.length - 1]!.seq < first && rows[0]!.seq < first) return rows.concat(messages);
    if (rows[0]!.seq > messages[messages.length - 1]!.seq) return messages.concat(rows);
  }
  let result: Message[] | null = null;
  for (const row of rows) {
    const now: readonly Message[] = result ?? messages;
    const at = placeOf(now, row.seq);
    const held = now[at];
    if (held?.seq === row.seq) {
      if (!isNewer(row, held)) continue;
      result ??= messages.slice();
      result[at] = over(row, held);
    } else {
      result ??= messages.slice();
      if (at === result.length) result.push(row);
      else result.splice(at, 0, row);
    }
  }
  return result ?? messages;
}

export function stretchOf(log: Log, seq: number): Stretch | null {
  return log.stretches.find((stretch) => stretch.from <= seq && seq <= stretch.to) ?? null;
}

/** The stretch that reaches the end. */
export function tailOf(log: Log): Stretch | null {
  const last = log.stretches[log.stretches.length - 1];
  return last && last.to === Infinity ? last : null;
}

export function findRow(log: Log, seq: number): Message | null {
  const stretch = stretchOf(log, seq);
  if (stretch) {
    const row = stretch.messages[placeOf(stretch.messages, seq)];
    if (row?.seq === seq) return row;
  }
  return log.loose.get(seq) ?? null;
}

function joinStretches(stretches: readonly Stretch[], added: Stretch): Stretch[] {
  const apart: Stretch[] = [];
  let joined = added;
  for (const stretch of stretches) {
    if (stretch.to + 1 < joined.from || stretch.from > joined.to + 1) {
      apart.push(stretch);
      continue;
    }
    joined = {
      from: Math.min(stretch.from, joined.from),
      to: Math.max(stretch.to, joined.to),
      messages: mergeRows(stretch.messages, joined.messages),
    };
  }
  return [...apart, joined].sort((one, other) => one.from - other.from);
}

/** Moves into the stretches the loose rows that lie in them and that the log's version covers. */
function absorb(log: Log, version: number): Log {
  if (log.loose.size === 0) return log;
  const left = new Map<number, Message>();
  const taken: Message[] = [];
  for (const row of log.loose.values()) {
    const stretch = stretchOf(log, row.seq);
    const isBeyondLast = stretch !== null && stretch.to === Infinity && row.seq > (stretch.messages.at(-1)?.seq ?? 0);
    if (stretch && (!isBeyondLast || row.version <= version)) taken.push(row);
    else left.set(row.seq, row);
  }
  if (taken.length === 0) return log;
  return { stretches: putIntoStretches(log.stretches, taken), loose: left };
}

function putIntoStretches(stretches: readonly Stretch[], rows: readonly Message[]): readonly Stretch[] {
  return stretches.map((stretch) => {
    const mine = rows.filter((row) => stretch.from <= row.seq && row.seq <= stretch.to);
    if (mine.length === 0) return stretch;
    const messages = mergeRows(stretch.messages, mine.sort((one, other) => one.seq - other.seq));
    return messages === stretch.messages ? stretch : { ...stretch, messages };
  });
}

/**
 * Rows told live or by a sync. A row already held is replaced at once; a new one beyond the end waits among the loose
 * until `version` (all that happened up to it is here) covers it, so that nobody sees 12 before 11.
 */
export function addRows(log: Log, rows: readonly Message[], version: number): Log {
  const loose = new Map(log.loose);
  for (const row of rows) {
    const held = findRow(log, row.seq) ?? loose.get(row.seq);
    if (held && !isNewer(row, held)) continue;
    loose.set(row.seq, held ? over(row, held) : row);
  }
  const next = absorb({ stretches: log.stretches, loose }, version);
  if (next.loose.size <= MAX_LOOSE) return next;
  const kept = [...next.loose.entries()].sort(([, one], [, other]) => other.version - one.version).slice(0, MAX_LOOSE);
  return { stretches: next.stretches, loose: new Map(kept) };
}

export interface PageBounds {
  from: number;
  to: number;
}

/**
 * A page over HTTP: all there is of [from, to]. It may have been read later than what the log has heard of: what stands in
 * it beyond the log's end waits until the version covers it, as if told live.
 */
export function addPage(log: Log, bounds: PageBounds, messages: readonly Message[], version: number): Log {
  const end = tailOf(log)?.messages.at(-1)?.seq ?? Infinity;
  const early = messages.filter((row) => row.seq > end && row.version > version);
  const rows = early.length > 0 ? messages.filter((row) => row.seq <= end || row.version <= version) : messages.slice();
  const page: Stretch = { from: bounds.from, to: bounds.to, messages: rows.sort((one, other) => one.seq - other.seq) };
  const joined = { stretches: joinStretches(log.stretches, page), loose: log.loose };
  return addRows(joined, early, version);
}

/** What lies before `firstSeq` is no longer one's own to see. */
export function cutBefore(log: Log, firstSeq: number): Log {
  const stretches = log.stretches
    .filter((stretch) => stretch.to >= firstSeq)
    .map((stretch) => {
      const at = placeOf(stretch.messages, firstSeq);
      return at === 0 ? stretch : { ...stretch, messages: stretch.messages.slice(at) };
    });
  const loose = new Map([...log.loose].filter(([seq]) => seq >= firstSeq));
  return { stretches, loose };
}

function endOf(tail: Stretch, count: number): Stretch {
  if (tail.messages.length <= count) return tail;
  const messages = tail.messages.slice(-count);
  return { from: messages[0]!.seq, to: Infinity, messages };
}

/** Only the last `count` messages of the tail: what is kept offline, and of conversations long not looked at. */
export function lastOf(log: Log, count: number): Log {
  const tail = tailOf(log);
  return tail ? { stretches: [endOf(tail, count)], loose: log.loose } : EMPTY_LOG;
}

/** The end as its last `count` messages; what is held elsewhere stays. */
export function shortenTail(log: Log, count: number): Log {
  const tail = tailOf(log);
  if (!tail || tail.messages.length <= count) return log;
  return { ...log, stretches: [...log.stretches.filter((one) => one !== tail), endOf(tail, count)] };
}
