/**
 * Deletions on their way: gone from the screen at once, from the server in a moment, until then to be taken back. Kept on the
 * device meanwhile: what a page that is gone couldn't say, the next one says. Doubled, one does no harm.
 */
import { isApiError } from '../../../shared/api/problem';
import type { KeptDeletion, Shelf } from '../cache/deletions';
import type { Message, Uuid } from '../wire';
import type { Http } from './ports';

/** How long a deletion can be taken back before it goes out. */
export const UNDO_MS = 5_000;

type Failed = (error: unknown) => void;

export interface Screen {
  hide(deletion: KeptDeletion): void;
  show(deletion: KeptDeletion): void;
}

interface Waiting {
  deletion: KeptDeletion;
  timer: ReturnType<typeof setTimeout>;
  onFailed: Failed;
}

export class Deletions {
  private readonly http: Http;
  private readonly shelf: Shelf;
  private readonly screen: Screen;
  private readonly newKey: () => Uuid;
  private readonly waiting = new Map<Uuid, Waiting>();
  private readonly sending = new Set<Uuid>();
  private isLeft = false;

  constructor(http: Http, shelf: Shelf, screen: Screen, newKey: () => Uuid) {
    this.http = http;
    this.shelf = shelf;
    this.screen = screen;
    this.newKey = newKey;
    for (const deletion of shelf.all()) screen.hide(deletion);
  }

  /** All in one conversation. Answers how to take it back. */
  begin(messages: readonly Message[], onFailed: Failed): () => void {
    const [first] = messages;
    if (!first) return () => undefined;
    const rows = messages.map(({ seq, version }) => ({ seq, version }));
    const deletion: KeptDeletion = { key: this.newKey(), conversation: first.conversation_id, rows, due: Date.now() + UNDO_MS };
    this.shelf.put(deletion);
    this.screen.hide(deletion);
    this.wait(deletion, onFailed);
    return () => this.undo(deletion);
  }

  /** The page is being left: what waits goes out now, as far as the browser lets it. */
  async leave(): Promise<void> {
    this.isLeft = true;
    const waiting = [...this.waiting.values()];
    for (const { deletion } of waiting) this.shelf.put({ ...deletion, due: Date.now() });
    await Promise.all(waiting.map(({ deletion, onFailed }) => this.send(deletion, onFailed)));
  }

  /** The line is there: what an earlier page left behind goes out. */
  resume(onFailed: Failed): void {
    this.isLeft = false;
    for (const deletion of this.shelf.all()) {
      if (!this.waiting.has(deletion.key) && !this.sending.has(deletion.key)) this.wait(deletion, onFailed);
    }
  }

  private wait(deletion: KeptDeletion, onFailed: Failed): void {
    const timer = setTimeout(() => void this.send(deletion, onFailed), Math.max(0, deletion.due - Date.now()));
    this.waiting.set(deletion.key, { deletion, timer, onFailed });
  }

  private undo(deletion: KeptDeletion): void {
    if (!this.stopWaiting(deletion)) return;
    this.shelf.remove(deletion.key);
    this.screen.show(deletion);
  }

  private async send(deletion: KeptDeletion, onFailed: Failed): Promise<void> {
    const { key, conversation, rows } = deletion;
    if (!this.stopWaiting(deletion)) return;
    if (!this.shelf.all().some((one) => one.key === key)) {
      // Taken back, or said to the server, in another window.
      this.screen.show(deletion);
      return;
    }
    this.sending.add(key);
    try {
      await this.http.post(`/api/conversations/${conversation}/messages/delete`, { seqs: rows.map(({ seq }) => seq) }, { keepalive: true });
      this.shelf.remove(key);
    } catch (error) {
      // Not the server's word: the page to come asks for it.
      if (this.isLeft && !isApiError(error)) return;
      this.shelf.remove(key);
      this.screen.show(deletion);
      onFailed(error);
    } finally {
      this.sending.delete(key);
    }
  }

  private stopWaiting({ key }: KeptDeletion): boolean {
    clearTimeout(this.waiting.get(key)?.timer);
    return this.waiting.delete(key);
  }
}
