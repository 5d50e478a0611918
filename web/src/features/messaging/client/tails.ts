/**
 * A tab that is left open gathers messages. Of the end of a conversation so many stay in memory, unless somebody reads
 * further up in it; what leaves is fetched again on the way up.
 */
import { tailOf } from '../store/log';
import type { MessagingStore } from '../store/store';
import type { Uuid } from '../wire';

const MOST_HELD = 1_000;
const KEPT = 300;

export class Tails {
  private readonly held = new Map<Uuid, number>();
  private readonly store: MessagingStore;

  constructor(store: MessagingStore) {
    this.store = store;
  }

  /** Somebody reads above the end; until the answer is called it stays whole. */
  hold(id: Uuid): () => void {
    this.held.set(id, (this.held.get(id) ?? 0) + 1);
    return () => {
      const left = this.held.get(id)! - 1;
      if (left > 0) this.held.set(id, left);
      else this.held.delete(id);
    };
  }

  /** Messages came. */
  shorten(id: Uuid): void {
    const entry = this.store.entry(id);
    if (!entry || this.held.has(id) || (tailOf(entry.log)?.messages.length ?? 0) <= MOST_HELD) return;
    this.store.shortenTail(id, KEPT);
  }
}
