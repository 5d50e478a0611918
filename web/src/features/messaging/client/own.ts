/**
 * What is one's own about conversations: read marks, mute, pins, drafts. On screen at once, told to the server a moment
 * later, and again after a break; a draft that could not be told waits on the disk.
 */
import type { Frame } from '../../../shared/socket/link';
import type { MessagingStore } from '../store/store';
import type { Personal, Uuid } from '../wire';
import type { Keeper } from './keeper';
import type { Http, Line } from './ports';

const READ_MS = 250;
const DRAFT_MS = 900;

export type OwnChange = Partial<Pick<Personal, 'is_marked_unread' | 'muted_until' | 'is_archived' | 'pinned_order'>>;

export class Own {
  private readonly store: MessagingStore;
  private readonly http: Http;
  private readonly line: Line;
  private readonly keeper: Keeper;
  private readonly refresh: (id: Uuid) => Promise<unknown>;
  private readonly readTimers = new Map<Uuid, ReturnType<typeof setTimeout>>();
  private readonly draftTimers = new Map<Uuid, ReturnType<typeof setTimeout>>();
  private readonly drafts = new Map<Uuid, string>();

  constructor(store: MessagingStore, http: Http, line: Line, keeper: Keeper, refresh: (id: Uuid) => Promise<unknown>) {
    this.store = store;
    this.http = http;
    this.line = line;
    this.keeper = keeper;
    this.refresh = refresh;
  }

  /** Seen up to `seq`. The mark goes out once a moment, with the highest. */
  read(id: Uuid, seq: number): void {
    const before = this.store.entry(id);
    if (!before) return;
    if (before.personal.is_marked_unread) void this.change(id, { is_marked_unread: false }).catch(() => undefined);
    if (seq <= before.personal.read_seq) return;
    this.store.read(id, seq);
    if (!this.readTimers.has(id)) this.readTimers.set(id, setTimeout(() => this.tellRead(id), READ_MS));
  }

  private tellRead(id: Uuid): void {
    this.readTimers.delete(id);
    const entry = this.store.entry(id);
    if (!entry || this.line.state !== 'live') return;
    const seq = entry.personal.read_seq;
    this.line.ask({ type: 'read', conversation_id: id, seq } as Frame).then(
      () => this.store.confirmRead(id, seq),
      // Refused or cut off: the next connection says it again.
      () => undefined,
    );
  }

  /** Rejects, with the old state back, when the server says no. */
  async change(id: Uuid, change: OwnChange): Promise<void> {
    const before = this.store.entry(id)?.personal;
    this.store.changeOwn(id, change);
    try {
      this.store.takePersonal(await this.http.put<Personal>(`/api/conversations/${id}/personal`, change));
    } catch (error) {
      if (before) {
        const names = Object.keys(change) as (keyof OwnChange)[];
        this.store.changeOwn(id, Object.fromEntries(names.map((name) => [name, before[name]])));
      }
      this.refresh(id).catch(() => undefined);
      throw error;
    }
  }

  draft(id: Uuid, text: string): void {
    const entry = this.store.entry(id);
    if (!entry || (entry.personal.draft ?? '') === text) return;
    this.store.changeOwn(id, { draft: text, draft_at: text === '' ? null : new Date().toISOString() });
    this.drafts.set(id, text);
    this.keeper.saveDrafts(this.drafts);
    clearTimeout(this.draftTimers.get(id));
    this.draftTimers.set(id, setTimeout(() => void this.tellDraft(id), text === '' ? 0 : DRAFT_MS));
  }

  private async tellDraft(id: Uuid): Promise<void> {
    this.draftTimers.delete(id);
    const text = this.drafts.get(id);
    if (text === undefined || this.line.state !== 'live') return;
    try {
      const row = await this.http.put<Personal>(`/api/conversations/${id}/personal`, { draft: text });
      if (this.drafts.get(id) !== text) return;
      this.drafts.delete(id);
      this.keeper.saveDrafts(this.drafts);
      this.store.takePersonal(row);
    } catch {
      // It stays on this device and is told after the next connection.
    }
  }

  /** Drafts that an earlier life of this window could not tell. */
  takeDrafts(drafts: Record<Uuid, string>): void {
    for (const [id, text] of Object.entries(drafts)) this.drafts.set(id, text);
    this.keepDrafts();
  }

  /** What is being written here outlives a row of the server that doesn't know it yet. */
  keepDrafts(): void {
    for (const [id, text] of this.drafts) {
      const entry = this.store.entry(id);
      if (entry && entry.personal.draft !== text) this.store.changeOwn(id, { draft: text });
    }
  }

  /** The line is back: everything not confirmed is said again. */
  tellAll(): void {
    for (const entry of this.store.all()) {
      if (entry.personal.read_seq > entry.confirmedReadSeq && !this.readTimers.has(entry.id)) this.tellRead(entry.id);
    }
    for (const id of this.drafts.keys()) if (!this.draftTimers.has(id)) void this.tellDraft(id);
  }

  /** Drafts that wait for their moment are told now. */
  async tellDrafts(): Promise<void> {
    for (const timer of this.draftTimers.values()) clearTimeout(timer);
    await Promise.all([...this.drafts.keys()].map((id) => this.tellDraft(id)));
  }

  stop(): void {
    for (const timer of [...this.readTimers.values(), ...this.draftTimers.values()]) clearTimeout(timer);
  }
}
