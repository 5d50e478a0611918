/**
 * Reactions on their way: seen at once over what the store holds, gone when the server says no or its row agrees. Nothing of
 * this is kept: a reaction that the network lost is one that wasn't made.
 */
import type { Message, Reaction, Uuid } from '../wire';
import type { Http } from './ports';

/** The row of the change comes within a moment of the answer; if it doesn't, what the store holds is the truth. */
const SETTLE_MS = 8_000;

/** By emoji: whether it is wanted. A new object with each change. */
type Wanted = Readonly<Record<string, boolean>>;

const keyOf = (conversation: Uuid, seq: number) => `${conversation} ${seq}`;

function withOne(reactions: readonly Reaction[], emoji: string, step: 1 | -1): Reaction[] {
  const has = reactions.some((one) => one.emoji === emoji);
  if (!has) return step > 0 ? [...reactions, { emoji, count: 1 }] : [...reactions];
  return reactions.map((one) => (one.emoji === emoji ? { ...one, count: one.count + step } : one)).filter((one) => one.count > 0);
}

export class Reacting {
  private readonly http: Http;
  private readonly tell: () => void;
  private readonly wanted = new Map<string, Wanted>();
  private readonly shownOf = new WeakMap<Message, { wanted: Wanted; message: Message }>();

  constructor(http: Http, tell: () => void) {
    this.http = http;
    this.tell = tell;
  }

  /** The message as it is with what is on its way; the same object where nothing is, and for the same two. */
  shown(message: Message): Message {
    const wanted = this.wanted.get(keyOf(message.conversation_id, message.seq));
    if (!wanted || message.deleted_at) return message;
    const before = this.shownOf.get(message);
    if (before?.wanted === wanted) return before.message;
    let mine = message.own?.reactions ?? [];
    let reactions = message.reactions ?? [];
    for (const [emoji, isWanted] of Object.entries(wanted)) {
      if (mine.includes(emoji) === isWanted) continue;
      mine = isWanted ? [...mine, emoji] : mine.filter((one) => one !== emoji);
      reactions = withOne(reactions, emoji, isWanted ? 1 : -1);
    }
    const next: Message = { ...message, reactions, own: { ...message.own, reactions: mine } };
    this.shownOf.set(message, { wanted, message: next });
    return next;
  }

  /** Rejects, with the old state back, when the server says no. */
  async set(message: Message, emoji: string, isWanted: boolean): Promise<void> {
    const key = keyOf(message.conversation_id, message.seq);
    const mark = { ...this.wanted.get(key), [emoji]: isWanted };
    this.put(key, mark);
    const address = `/api/conversations/${message.conversation_id}/messages/${message.seq}/reactions/${encodeURIComponent(emoji)}`;
    try {
      await (isWanted ? this.http.put(address) : this.http.delete(address));
    } catch (error) {
      this.forget(key, emoji, isWanted);
      throw error;
    }
    setTimeout(() => this.forget(key, emoji, isWanted), SETTLE_MS);
  }

  private put(key: string, wanted: Wanted): void {
    if (Object.keys(wanted).length > 0) this.wanted.set(key, wanted);
    else this.wanted.delete(key);
    this.tell();
  }

  /** Unless one has changed one's mind since. */
  private forget(key: string, emoji: string, isWanted: boolean): void {
    const held = this.wanted.get(key);
    if (held?.[emoji] !== isWanted) return;
    this.put(key, Object.fromEntries(Object.entries(held).filter(([one]) => one !== emoji)));
  }
}
