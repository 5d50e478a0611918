/**
 * Messages written and not yet acknowledged. Each is on the disk before it is on its way, goes out in the order of its
 * conversation, again and again under the same key until the server has answered, and waits for its author's decision
 * when the server said no. Sends only what this window wrote or what a closed one left behind; the key makes a doubled
 * attempt harmless.
 */
import { delayOf } from '../../../shared/socket/backoff';
import { Refusal } from '../../../shared/socket/link';
import type { Disk, KeptMessage } from '../cache/disk';
import type { Message, MessageExtra, Uuid } from '../wire';

export type OutgoingState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface Outgoing extends KeptMessage {
  state: OutgoingState;
  /** Where it stands, once the server has said so and until the log has it. */
  seq: number | null;
}

export interface Windows {
  readonly id: string;
  /** Which other windows of this person are open. Null: can't be known. */
  others(): Promise<ReadonlySet<string> | null>;
  tell(): void;
  onTold(listener: () => void): () => void;
}

export interface OutboxOptions {
  disk: Disk;
  windows: Windows;
  send: (message: KeptMessage) => Promise<Message>;
  isLive: () => boolean;
  now?: () => Date;
  newKey: () => Uuid;
}

/** Refusals that pass by themselves; every other one needs the author. */
const PASSING = new Set(['too_many_requests', 'sending_busy', 'hello_first', 'conflict', 'slow_mode', 'unexpected']);
/** An unexpected failure may be the message's own fault: not for ever. */
const MOST_UNEXPECTED = 5;
const BACKOFF = { firstMs: 500, mostMs: 30_000 };
const EMPTY: readonly Outgoing[] = [];

export class Outbox {
  private items: readonly Outgoing[] = [];
  private readonly byConversation = new Map<Uuid, readonly Outgoing[]>();
  private readonly attempts = new Map<Uuid, number>();
  private readonly resting = new Map<Uuid, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<(id: Uuid) => void>();
  private readonly options: OutboxOptions;
  private readonly stopListening: () => void;
  private isStopped = false;

  constructor(options: OutboxOptions) {
    this.options = options;
    this.stopListening = options.windows.onTold(() => void this.reload());
  }

  of(conversation: Uuid): readonly Outgoing[] {
    return this.byConversation.get(conversation) ?? EMPTY;
  }

  all(): readonly Outgoing[] {
    return this.items;
  }

  onChange(listener: (conversation: Uuid) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads what earlier windows left, takes over what nobody sends any more. */
  async load(): Promise<void> {
    await this.reload();
    await this.adopt();
  }

  /** On screen at once; on its way when it is on the disk and its turn has come. */
  add(conversation: Uuid, text: string, extra?: MessageExtra): Outgoing {
    const { newKey, windows, now = () => new Date(), disk } = this.options;
    const kept: KeptMessage = {
      client_key: newKey(), conversation_id: conversation, text, created_at: now().toISOString(), owner: windows.id, problem: null,
      ...(extra && { extra }),
    };
    const item: Outgoing = { ...kept, state: 'waiting', seq: null };
    this.set([...this.items, item], conversation);
    void disk.putOutbox(kept).then(() => {
      windows.tell();
      this.pump();
    });
    return item;
  }

  retry(key: Uuid): void {
    const item = this.find(key);
    if (!item) return;
    const next: Outgoing = { ...item, owner: this.options.windows.id, problem: null, state: 'waiting' };
    this.attempts.delete(key);
    this.replace(next);
    void this.options.disk.putOutbox(keptOf(next)).then(() => {
      this.options.windows.tell();
      this.pump();
    });
  }

  remove(key: Uuid): void {
    const item = this.find(key);
    if (!item) return;
    this.set(this.items.filter((one) => one.client_key !== key), item.conversation_id);
    void this.options.disk.deleteOutbox(key).then(() => this.options.windows.tell());
  }

  /** The log has these messages now: their copies here may go. */
  settle(conversation: Uuid, keys: ReadonlySet<Uuid>): void {
    for (const item of this.of(conversation)) if (keys.has(item.client_key)) this.remove(item.client_key);
  }

  /** Access to a conversation is lost: nothing of it is kept. */
  forget(conversation: Uuid): void {
    for (const item of this.of(conversation)) this.remove(item.client_key);
  }

  /** Sends whatever may go now: the first unsent of each conversation. */
  pump(): void {
    if (this.isStopped || !this.options.isLive()) return;
    for (const items of this.byConversation.values()) {
      const first = items.find((item) => item.owner === this.options.windows.id && item.state !== 'failed' && item.state !== 'sent');
      if (first?.state === 'waiting' && !this.resting.has(first.client_key)) void this.send(first);
    }
  }

  stop(): void {
    this.isStopped = true;
    this.stopListening();
    for (const timer of this.resting.values()) clearTimeout(timer);
  }

  /** What a window that is gone has left, this one sends. */
  async adopt(): Promise<void> {
    const others = await this.options.windows.others();
    for (const item of this.items) {
      const isOrphan = item.owner !== this.options.windows.id && !(others?.has(item.owner) ?? false);
      if (!isOrphan) continue;
      const mine = { ...item, owner: this.options.windows.id };
      this.replace(mine);
      await this.options.disk.putOutbox(keptOf(mine));
    }
    this.pump();
  }

  private async send(item: Outgoing): Promise<void> {
    this.replace({ ...item, state: 'sending' });
    try {
      const message = await this.options.send(keptOf(item));
      this.attempts.delete(item.client_key);
      await this.options.disk.deleteOutbox(item.client_key);
      const now = this.find(item.client_key);
      if (now) this.replace({ ...now, state: 'sent', seq: message.seq });
      this.options.windows.tell();
    } catch (error) {
      this.failed(item, error);
    }
    this.pump();
  }

  private failed(item: Outgoing, error: unknown): void {
    const now = this.find(item.client_key);
    if (!now) return;
    const attempt = this.attempts.get(item.client_key) ?? 0;
    const code = error instanceof Refusal ? error.code : null;
    const isFinal = code !== null && (!PASSING.has(code) || (code === 'unexpected' && attempt >= MOST_UNEXPECTED));
    if (isFinal) {
      const problem = { code, fields: (error as Refusal).fields };
      this.replace({ ...now, state: 'failed', problem });
      void this.options.disk.putOutbox(keptOf({ ...now, problem })).then(() => this.options.windows.tell());
      return;
    }
    this.replace({ ...now, state: 'waiting' });
    // A cut line needs no rest: the next connection comes with a delay of its own.
    if (code === null) return;
    this.attempts.set(item.client_key, attempt + 1);
    const rest = setTimeout(() => {
      this.resting.delete(item.client_key);
      this.pump();
    }, restOf(error, delayOf(attempt, BACKOFF)));
    this.resting.set(item.client_key, rest);
  }

  private async reload(): Promise<void> {
    const kept = await this.options.disk.loadOutbox();
    if (this.isStopped) return;
    const mine = this.options.windows.id;
    const next = kept
      .filter((message) => message.owner !== mine || !this.find(message.client_key))
      .map((message): Outgoing => ({ ...message, state: message.problem ? 'failed' : 'waiting', seq: null }));
    const keys = new Set(kept.map((message) => message.client_key));
    // A failed one that is no longer on the disk was removed in another window.
    const isHere = (item: Outgoing) => item.owner === mine && (item.state !== 'failed' || keys.has(item.client_key));
    const own = this.items.filter((item) => isHere(item) && !next.some((one) => one.client_key === item.client_key));
    const all = [...own, ...next].sort((one, other) => (one.created_at < other.created_at ? -1 : 1));
    const touched = new Set([...this.items, ...all].map((item) => item.conversation_id));
    this.set(all, ...touched);
  }

  private find(key: Uuid): Outgoing | undefined {
    return this.items.find((item) => item.client_key === key);
  }

  private replace(item: Outgoing): void {
    this.set(this.items.map((one) => (one.client_key === item.client_key ? item : one)), item.conversation_id);
  }

  private set(items: readonly Outgoing[], ...conversations: Uuid[]): void {
    this.items = items;
    for (const id of conversations) {
      const mine = items.filter((item) => item.conversation_id === id);
      if (mine.length > 0) this.byConversation.set(id, mine);
      else this.byConversation.delete(id);
      this.listeners.forEach((listener) => listener(id));
    }
  }
}

function keptOf({ client_key, conversation_id, text, extra, created_at, owner, problem }: Outgoing): KeptMessage {
  return { client_key, conversation_id, text, created_at, owner, problem, ...(extra && { extra }) };
}

/** Slow mode says itself how long to wait. */
function restOf(error: unknown, otherwise: number): number {
  const seconds = error instanceof Refusal && error.code === 'slow_mode' ? Number(error.fields.seconds) : NaN;
  return Number.isFinite(seconds) ? seconds * 1_000 : otherwise;
}
