/** Writes to the disk what changed in memory, a moment later and in one go; reads it back at the start. */
import type { Disk, KeptConversation, KeptLog, KeptPosition } from '../cache/disk';
import { entryOf, keptOf } from '../cache/kept';
import type { Entry } from '../store/entry';
import type { MessagingStore } from '../store/store';
import type { Uuid } from '../wire';

const DELAY_MS = 700;

export class Keeper {
  private readonly store: MessagingStore;
  private readonly disk: Disk;
  private readonly saved = new Map<Uuid, Entry>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private savedPosition = '';
  private stopWatching: () => void = () => undefined;
  private drafts: Record<Uuid, string> = {};

  constructor(store: MessagingStore, disk: Disk) {
    this.store = store;
    this.disk = disk;
  }

  /** Answers the drafts that the server hasn't been told. */
  async restore(): Promise<Record<Uuid, string>> {
    const kept = await this.disk.load();
    const logs = new Map(kept.logs.map((log) => [log.id, log]));
    const entries = kept.conversations.map((one) => entryOf(one, logs.get(one.id), this.store.me));
    for (const entry of entries) this.saved.set(entry.id, entry);
    if (kept.position && entries.length > 0) {
      this.store.personVersion = kept.position.personVersion;
      this.store.since = kept.position.since;
    }
    this.store.takeCached(entries);
    this.drafts = kept.drafts;
    this.stopWatching = this.store.watch(null, () => this.plan());
    return kept.drafts;
  }

  saveDrafts(drafts: ReadonlyMap<Uuid, string>): void {
    this.drafts = Object.fromEntries(drafts);
    void this.disk.saveDrafts(this.drafts);
  }

  forget(ids: readonly Uuid[]): void {
    ids.forEach((id) => this.saved.delete(id));
    void this.disk.forget(ids);
  }

  forgetLog(id: Uuid): void {
    this.saved.delete(id);
    void this.disk.forgetLog(id);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const conversations: KeptConversation[] = [];
    const logs: KeptLog[] = [];
    for (const entry of this.store.all()) {
      if (this.saved.get(entry.id) === entry || entry.isAwaitingHead) continue;
      this.saved.set(entry.id, entry);
      const kept = keptOf(entry);
      conversations.push(kept.conversation);
      if (kept.log) logs.push(kept.log);
    }
    const position: KeptPosition = { personVersion: this.store.personVersion, since: this.store.since };
    const text = JSON.stringify(position);
    const isMoved = text !== this.savedPosition;
    this.savedPosition = text;
    if (conversations.length > 0 || isMoved) await this.disk.save(conversations, logs, isMoved ? position : null);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopWatching();
  }

  private plan(): void {
    this.timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }
}
