/** A disk that forgets: for tests, and a statement of what `Disk` promises. */
import type { Uuid } from '../wire';
import type { KeptDeletion, Shelf } from './deletions';
import type { Disk, Kept, KeptConversation, KeptLog, KeptMessage, KeptPosition } from './disk';

export class MemoryDisk implements Disk {
  readonly conversations = new Map<Uuid, KeptConversation>();
  readonly logs = new Map<Uuid, KeptLog>();
  readonly outbox = new Map<Uuid, KeptMessage>();
  position: KeptPosition | null = null;
  drafts: Record<Uuid, string> = {};

  async load(): Promise<Kept> {
    return { conversations: [...this.conversations.values()], logs: [...this.logs.values()], position: this.position, drafts: this.drafts };
  }

  async save(conversations: readonly KeptConversation[], logs: readonly KeptLog[], position: KeptPosition | null): Promise<void> {
    for (const one of conversations) {
      this.conversations.set(one.id, one);
      this.logs.delete(one.id);
    }
    for (const log of logs) this.logs.set(log.id, log);
    if (position) this.position = position;
  }

  async forget(ids: readonly Uuid[]): Promise<void> {
    for (const id of ids) {
      this.conversations.delete(id);
      this.logs.delete(id);
    }
  }

  async forgetLog(id: Uuid): Promise<void> {
    this.logs.delete(id);
  }

  async saveDrafts(drafts: Record<Uuid, string>): Promise<void> {
    this.drafts = drafts;
  }

  async loadOutbox(): Promise<KeptMessage[]> {
    return [...this.outbox.values()].sort((one, other) => (one.created_at < other.created_at ? -1 : 1));
  }

  async putOutbox(message: KeptMessage): Promise<void> {
    this.outbox.set(message.client_key, message);
  }

  async deleteOutbox(clientKey: Uuid): Promise<void> {
    this.outbox.delete(clientKey);
  }

  async wipe(): Promise<void> {
    this.conversations.clear();
    this.logs.clear();
    this.outbox.clear();
    this.position = null;
    this.drafts = {};
  }
}

export class MemoryShelf implements Shelf {
  private readonly deletions = new Map<Uuid, KeptDeletion>();

  all(): readonly KeptDeletion[] {
    return [...this.deletions.values()];
  }

  put(deletion: KeptDeletion): void {
    this.deletions.set(deletion.key, deletion);
  }

  remove(key: Uuid): void {
    this.deletions.delete(key);
  }

  wipe(): void {
    this.deletions.clear();
  }
}
