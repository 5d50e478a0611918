/**
 * Edits and deletions on their way: shown at once over what the store holds, gone when the server's row comes or when it says
 * no. A deletion waits a moment first, so that it can be taken back. Nothing of this is kept on the disk or in the store.
 */
import type { Message, MessageExtra, Uuid } from '../wire';
import type { Http } from './ports';
import { Reacting } from './reacting';

/** How long a deletion can be taken back before it goes out. */
export const UNDO_MS = 5_000;

export interface Revision {
  /** Of the row it stands over: a newer row puts an end to it. */
  version: number;
  text?: string;
  mentions?: MessageExtra['mentions'];
  isDeleted: boolean;
}

export type Place = readonly [conversation: Uuid, seq: number];

const keyOf = ([conversation, seq]: Place) => `${conversation} ${seq}`;

interface Waiting {
  conversation: Uuid;
  seqs: readonly number[];
  timer: ReturnType<typeof setTimeout>;
  onFailed: (error: unknown) => void;
}

export class Revisions {
  private readonly http: Http;
  private readonly held = new Map<string, Revision>();
  private readonly waiting = new Set<Waiting>();
  private readonly listeners = new Set<() => void>();
  readonly reacting: Reacting;

  constructor(http: Http) {
    this.http = http;
    this.reacting = new Reacting(http, () => this.tell());
  }

  of(place: Place): Revision | null {
    return this.held.get(keyOf(place)) ?? null;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Another text for one's own message. Rejects, with the old text back, when the server says no. */
  async edit(message: Message, text: string, extra: MessageExtra = {}): Promise<void> {
    const place: Place = [message.conversation_id, message.seq];
    const revision: Revision = { version: message.version, text, mentions: extra.mentions ?? [], isDeleted: false };
    this.put(place, revision);
    const { mentions, mentions_all } = extra;
    try {
      await this.http.patch(`/api/conversations/${place[0]}/messages/${place[1]}`, { text, ...(mentions && { mentions }), ...(mentions_all && { mentions_all }) });
    } catch (error) {
      this.drop(place, revision);
      throw error;
    }
  }

  /** Gone from the screen now, from the server in a moment. Answers how to take it back. */
  delete(messages: readonly Message[], onFailed: (error: unknown) => void): () => void {
    const [first] = messages;
    if (!first) return () => undefined;
    for (const message of messages) {
      this.put([message.conversation_id, message.seq], { version: message.version, isDeleted: true });
    }
    const waiting: Waiting = {
      conversation: first.conversation_id,
      seqs: messages.map((message) => message.seq),
      timer: setTimeout(() => this.send(waiting), UNDO_MS),
      onFailed,
    };
    this.waiting.add(waiting);
    return () => this.undo(waiting);
  }

  /** The window is being left: what waits goes out now. */
  flush(): void {
    for (const waiting of [...this.waiting]) this.send(waiting);
  }

  /** What the message is while its revision is on its way; the same object where there is none. */
  shown(stored: Message): Message {
    const message = this.reacting.shown(stored);
    const revision = this.of([message.conversation_id, message.seq]);
    if (!revision || revision.version < message.version) return message;
    return revise(message, revision);
  }

  private undo(waiting: Waiting): void {
    if (!this.waiting.delete(waiting)) return;
    clearTimeout(waiting.timer);
    this.restore(waiting);
  }

  private send(waiting: Waiting): void {
    if (!this.waiting.delete(waiting)) return;
    clearTimeout(waiting.timer);
    const { conversation, seqs } = waiting;
    this.http.post(`/api/conversations/${conversation}/messages/delete`, { seqs }, { keepalive: true }).catch((error: unknown) => {
      this.restore(waiting);
      waiting.onFailed(error);
    });
  }

  private restore({ conversation, seqs }: Waiting): void {
    for (const seq of seqs) this.held.delete(keyOf([conversation, seq]));
    this.tell();
  }

  private put(place: Place, revision: Revision): void {
    this.held.set(keyOf(place), revision);
    this.tell();
  }

  private drop(place: Place, revision: Revision): void {
    if (this.held.get(keyOf(place)) !== revision) return;
    this.held.delete(keyOf(place));
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

const revised = new WeakMap<Revision, WeakMap<Message, Message>>();

/** The same object for the same row and revision: the list and the conversation may hold a row each. */
function revise(message: Message, revision: Revision): Message {
  const made = revised.get(revision) ?? new WeakMap<Message, Message>();
  revised.set(revision, made);
  const before = made.get(message);
  if (before) return before;
  const now = new Date().toISOString();
  const next: Message = revision.isDeleted
    ? { ...message, text: '', deleted_at: now, reply_seq: null, forwarded: null, mentions: [], reactions: [], own: null }
    : { ...message, text: revision.text ?? message.text, mentions: revision.mentions ?? [], edited_at: now };
  made.set(message, next);
  return next;
}
