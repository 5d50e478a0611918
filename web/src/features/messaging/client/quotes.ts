/**
 * Messages that others refer to and that lie outside what the log holds: asked for one by one under one's own windows, or
 * come beside a page. Null: not to be seen. Held in memory only, and dropped with the conversation they are from.
 */
import { isApiError } from '../../../shared/api/problem';
import type { Message, MessagePage, Uuid } from '../wire';
import type { Http } from './ports';

export class Quotes {
  private readonly http: Http;
  private readonly held = new Map<Uuid, Map<number, Message | null>>();
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(http: Http) {
    this.http = http;
  }

  /** Undefined: not known yet. */
  of(conversation: Uuid, seq: number): Message | null | undefined {
    return this.held.get(conversation)?.get(seq);
  }

  /** A page brings what it refers to; what it refers to and doesn't bring is not to be seen. */
  takePage(conversation: Uuid, { messages, quoted = [] }: Pick<MessagePage, 'messages' | 'quoted'>): void {
    const here = new Set([...messages, ...quoted].map((message) => message.seq));
    for (const message of quoted) this.put(conversation, message.seq, message);
    for (const { reply_seq: seq } of messages) if (seq != null && !here.has(seq)) this.put(conversation, seq, null);
    this.tell();
  }

  want(conversation: Uuid, seq: number): void {
    const key = `${conversation} ${seq}`;
    if (this.asked.has(key) || this.of(conversation, seq) !== undefined) return;
    this.asked.add(key);
    this.http.get<Message>(`/api/conversations/${conversation}/messages/${seq}`).then(
      (message) => this.put(conversation, seq, message),
      (error: unknown) => {
        // Without a line it stays unknown, and is asked for again when it is looked at again.
        if (isApiError(error) && error.status === 404) this.put(conversation, seq, null);
      },
    ).finally(() => {
      this.asked.delete(key);
      this.tell();
    });
  }

  forget(conversation: Uuid): void {
    if (this.held.delete(conversation)) this.tell();
  }

  clear(): void {
    this.held.clear();
    this.tell();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private put(conversation: Uuid, seq: number, message: Message | null): void {
    const mine = this.held.get(conversation) ?? new Map<number, Message | null>();
    this.held.set(conversation, mine);
    const before = mine.get(seq);
    if (!before || !message || message.version >= before.version) mine.set(seq, message);
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
