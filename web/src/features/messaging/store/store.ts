/**
 * All conversations of one person on this device. Takes frames and pages in any order, answers what has to be asked next;
 * tells who watches. Owns no socket, no timer and no disk: `client/` has those.
 */
import type { Head, MessagePage, Personal, ServerFrame, Uuid } from '../wire';
import * as entries from './entry';
import type { Entry } from './entry';
import { shortenTail, type PageBounds } from './log';

/** What the store can't find out by itself. */
export type Effect =
  | { kind: 'sync'; id: Uuid; isUrgent: boolean }
  | { kind: 'fetch_head'; id: Uuid }
  | { kind: 'forget'; ids: Uuid[] }
  | { kind: 'forget_log'; id: Uuid }
  | { kind: 'hello' };

type Listener = () => void;
const LIST = '';

export class MessagingStore {
  readonly me: Uuid;
  personVersion = 0;
  since: string | null = null;
  private readonly entries = new Map<Uuid, Entry>();
  private personAhead: { from: number; to: number }[] = [];
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly dirty = new Set<string>();
  private snapshot: readonly Entry[] | null = null;
  private isFlushing = false;

  constructor(me: Uuid) {
    this.me = me;
  }

  // ---- looking

  entry(id: Uuid): Entry | null {
    return this.entries.get(id) ?? null;
  }

  /** All conversations, in no order; the same array as long as nothing changes. */
  all(): readonly Entry[] {
    this.snapshot ??= [...this.entries.values()];
    return this.snapshot;
  }

  /** Calls when the conversation (or, for null, any of them) has changed; many changes of one turn are one call. */
  watch(id: Uuid | null, listener: Listener): () => void {
    const topic = id ?? LIST;
    const mine = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, mine);
    mine.add(listener);
    return () => mine.delete(listener);
  }

  // ---- hearing

  /** Exhaustive over the frames this client knows; one it doesn't know changes nothing. */
  hear(frame: ServerFrame): Effect[] {
    switch (frame.type) {
      case 'welcome':
        return this.hearWelcome(frame);
      case 'changes': {
        const effects = this.change(frame.conversation_id, (entry) => entries.applyChanges(entry, frame, this.me));
        if (frame.reload || this.isUnreadInDoubt(frame)) effects.push({ kind: 'fetch_head', id: frame.conversation_id });
        return effects;
      }
      case 'empty': {
        const change = { from_version: frame.from_version, version: frame.version, messages: [] };
        return this.change(frame.conversation_id, (entry) => entries.applyChanges(entry, change, this.me));
      }
      case 'message.sent':
        return this.change(frame.message.conversation_id, (entry) => entries.applySent(entry, frame.message, this.me));
      case 'personal':
        return this.hearPersonal(frame);
      case 'reads':
        if (this.entries.has(frame.conversation_id)) {
          return this.change(frame.conversation_id, (entry) => entries.applyMarks(entry, frame.marks, this.me));
        }
        return [];
      case 'conversation.resync':
        return this.resync(frame.conversation_id);
      case 'page': // who has asked for it takes it
      case 'typing':
      case 'presence':
        return [];
      default:
        return ignore(frame);
    }
  }

  private hearWelcome(frame: Extract<ServerFrame, { type: 'welcome' }>): Effect[] {
    const effects = this.takeHeads(frame.heads);
    if (frame.is_complete && !frame.next) effects.push(...this.keepOnly(new Set(frame.heads.map((head) => head.conversation.id)), frame.person_version));
    effects.push(...this.forget(frame.gone));
    if (frame.person_version >= this.personVersion) this.personVersion = frame.person_version;
    this.joinPersonal();
    for (const entry of this.entries.values()) {
      if (entry.isAwaitingHead) effects.push({ kind: 'fetch_head', id: entry.id });
    }
    return effects;
  }

  private hearPersonal(frame: Extract<ServerFrame, { type: 'personal' }>): Effect[] {
    const effects: Effect[] = [];
    for (const row of frame.changes) {
      const before = this.entries.get(row.conversation_id);
      if (before) {
        effects.push(...this.change(row.conversation_id, (entry) => entries.applyPersonal(entry, row, this.me)));
        // Read in part elsewhere: whether the row's number counts a message that came meanwhile only the head can tell.
        const after = this.entries.get(row.conversation_id)!;
        const isMoved = after.personal.read_seq > before.personal.read_seq;
        if (isMoved && entries.countExactly(after, this.me) === null) effects.push({ kind: 'fetch_head', id: row.conversation_id });
      } else if (!(frame.gone ?? []).includes(row.conversation_id)) {
        effects.push({ kind: 'fetch_head', id: row.conversation_id });
      }
    }
    effects.push(...this.forget(frame.gone ?? []));
    this.personAhead.push({ from: frame.from_version, to: frame.version });
    this.joinPersonal();
    if (this.hasPersonalGap()) effects.push({ kind: 'hello' });
    return effects;
  }

  private joinPersonal(): void {
    this.personAhead.sort((one, other) => one.from - other.from);
    for (const span of this.personAhead) {
      if (span.from <= this.personVersion) this.personVersion = Math.max(this.personVersion, span.to);
    }
    this.personAhead = this.personAhead.filter((span) => span.to > this.personVersion);
  }

  hasPersonalGap(): boolean {
    return this.personAhead.length > 0;
  }

  /** Heads of the list, from a welcome, a page over HTTP, or fetched one by one. */
  takeHeads(heads: readonly Head[]): Effect[] {
    const effects: Effect[] = [];
    for (const head of heads) {
      const { id } = head.conversation;
      const before = this.entries.get(id) ?? null;
      const next = entries.applyHead(before, head, this.me);
      this.put(next);
      if (before?.isOpened && !next.isOpened) effects.push({ kind: 'forget_log', id });
      if (entries.hasGap(next)) effects.push({ kind: 'sync', id, isUrgent: true });
    }
    return effects;
  }

  /** What a device read from its own disk: only where nothing is held yet. */
  takeCached(cached: readonly Entry[]): void {
    for (const entry of cached) if (!this.entries.has(entry.id)) this.put(entry);
  }

  /** Answers null when the page came too late to be of use and has to be asked for again. */
  takePage(id: Uuid, bounds: PageBounds, page: MessagePage): Effect[] | null {
    const entry = this.entries.get(id);
    if (!entry || !entries.takesPage(entry, page)) return null;
    return this.change(id, (entry) => entries.applyPage(entry, bounds, page, this.me));
  }

  takePersonal(row: Personal): void {
    const entry = this.entries.get(row.conversation_id);
    if (entry) this.put(entries.applyPersonal(entry, row, this.me));
  }

  changeOwn(id: Uuid, change: Partial<Personal>): void {
    const entry = this.entries.get(id);
    if (entry) this.put(entries.applyOwn(entry, change, this.me));
  }

  read(id: Uuid, seq: number): void {
    const entry = this.entries.get(id);
    if (entry) this.put(entries.applyReading(entry, seq, this.me));
  }

  confirmRead(id: Uuid, seq: number): void {
    const entry = this.entries.get(id);
    if (entry && seq > entry.confirmedReadSeq) this.put({ ...entry, confirmedReadSeq: seq });
  }

  shrink(id: Uuid, count: number): void {
    const entry = this.entries.get(id);
    if (entry) this.put(entries.shrink(entry, count));
  }

  shortenTail(id: Uuid, count: number): void {
    const entry = this.entries.get(id);
    if (entry) this.put({ ...entry, log: shortenTail(entry.log, count) });
  }

  resync(id: Uuid): Effect[] {
    const entry = this.entries.get(id);
    if (!entry) return [{ kind: 'fetch_head', id }];
    this.put(entries.dropLog(entry));
    return [{ kind: 'forget_log', id }, { kind: 'fetch_head', id }];
  }

  forget(ids: readonly Uuid[]): Effect[] {
    const held = ids.filter((id) => this.entries.delete(id));
    for (const id of held) this.touch(id);
    return ids.length > 0 ? [{ kind: 'forget', ids: [...ids] }] : [];
  }

  /** A complete list was told, read at `personVersion`: what is neither in it nor newer is no longer one's own. */
  keepOnly(ids: ReadonlySet<Uuid>, personVersion: number): Effect[] {
    const lost = this.all().filter((entry) => !ids.has(entry.id) && entry.personal.version <= personVersion);
    return this.forget(lost.map((entry) => entry.id));
  }

  // ---- within

  /** A deletion among messages that were only counted may or may not have been counted: the head knows. */
  private isUnreadInDoubt(frame: Extract<ServerFrame, { type: 'changes' }>): boolean {
    const entry = this.entries.get(frame.conversation_id);
    if (!entry || entries.countExactly(entry, this.me) !== null) return false;
    return frame.messages.some((row) => row.deleted_at && row.seq > entry.personal.read_seq);
  }

  private change(id: Uuid, step: (entry: Entry) => Entry): Effect[] {
    const before = this.entries.get(id);
    if (!before) return [{ kind: 'fetch_head', id }];
    const next = step(before);
    if (next !== before) this.put(next);
    return entries.hasGap(next) ? [{ kind: 'sync', id, isUrgent: false }] : [];
  }

  private put(entry: Entry): void {
    this.entries.set(entry.id, entry);
    this.touch(entry.id);
  }

  private touch(id: Uuid): void {
    this.snapshot = null;
    this.dirty.add(id);
    if (this.isFlushing) return;
    this.isFlushing = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.isFlushing = false;
    const topics = [...this.dirty, LIST];
    this.dirty.clear();
    for (const topic of topics) this.listeners.get(topic)?.forEach((listener) => listener());
  }
}

/** The compiler proves that every known frame is handled; a newer server's frame arrives here and changes nothing. */
function ignore(_frame: never): Effect[] {
  return [];
}
