/**
 * Edits, deletions and reactions on their way: shown at once over what the store holds, gone when the server's row comes or
 * when it says no. Nothing of this is in the store, and no text on the disk.
 */
import type { KeptDeletion, Shelf } from '../cache/deletions';
import type { Message, MessageExtra, Uuid } from '../wire';
import { Deletions } from './deletions';
import type { Http } from './ports';
import { Reacting } from './reacting';

export interface Revision {
  /** Of the row it stands over: a newer row puts an end to it. */
  version: number;
  text?: string;
  mentions?: MessageExtra['mentions'];
  isDeleted: boolean;
}

export type Place = readonly [conversation: Uuid, seq: number];

const keyOf = ([conversation, seq]: Place) => `${conversation} ${seq}`;

export class Revisions {
  private readonly http: Http;
  private readonly held = new Map<string, Revision>();
  private readonly listeners = new Set<() => void>();
  readonly reacting: Reacting;
  readonly deletions: Deletions;

  constructor(http: Http, shelf: Shelf, newKey: () => Uuid) {
    this.http = http;
    this.reacting = new Reacting(http, () => this.tell());
    const screen = { hide: (deletion: KeptDeletion) => this.hide(deletion), show: (deletion: KeptDeletion) => this.show(deletion) };
    this.deletions = new Deletions(http, shelf, screen, newKey);
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

  /** What the message is while its revision is on its way; the same object where there is none. */
  shown(stored: Message): Message {
    const message = this.reacting.shown(stored);
    const revision = this.of([message.conversation_id, message.seq]);
    if (!revision || revision.version < message.version) return message;
    return revise(message, revision);
  }

  private hide({ conversation, rows }: KeptDeletion): void {
    for (const { seq, version } of rows) this.put([conversation, seq], { version, isDeleted: true });
  }

  private show({ conversation, rows }: KeptDeletion): void {
    for (const { seq } of rows) this.held.delete(keyOf([conversation, seq]));
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
