/**
 * The uploads of this device: several at once, each paused, resumed and cancelled by itself; a lost network and a reload
 * only delay them. Features add files under a group of theirs and draw what `useUploads(group)` tells.
 */
import { accountSlot, api, ApiError, NetworkError, requestHeaders } from '../api';
import type { Job, Sending } from './engine';
import { changeKept, dropKept, keepUpload, keptUploads } from './kept';
import { withMegabytes } from './limits';
import type { FileCard, UploadItem, UploadPurpose } from './types';

export interface AddOptions {
  group: string;
  purpose?: UploadPurpose;
  organisationId?: string;
}

export type Engine = { send: (job: Job) => Sending };

const AT_ONCE = 3;
const LOOK_AGAIN_MS = [300, 600, 1000, 2000, 4000];
const OFFLINE_RETRY_MS = 10_000;
const NONE: readonly UploadItem[] = [];

interface Running {
  file: Blob | null;
  url: string | null;
  organisationId: string | null;
  sending: Sending | null;
  release: (() => void) | null;
}

export class Uploads {
  private items: readonly UploadItem[] = NONE;
  private byGroup = new Map<string, readonly UploadItem[]>();
  private readonly running = new Map<string, Running>();
  private readonly listeners = new Set<() => void>();
  private restoring: Promise<void> | null = null;

  constructor(private readonly loadEngine: () => Promise<Engine> = () => import('./engine')) {
    globalThis.addEventListener?.('online', () => this.resumeOffline());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Of one group, in the order in which they were added; the same list as long as nothing changes. */
  of(group: string): readonly UploadItem[] {
    return this.byGroup.get(group) ?? NONE;
  }

  /** Begins to upload; the keys, in the order of the files. */
  add(files: readonly File[], options: AddOptions): string[] {
    return files.map((file) => this.addOne(file, options));
  }

  pause(key: string): void {
    const item = this.find(key);
    if (!item || !['waiting', 'sending', 'offline'].includes(item.state)) return;
    this.change(key, { state: 'paused' });
    void this.stop(key);
    void changeKept(key, { isPaused: true });
    this.pump();
  }

  /** Goes on, after a pause, a failure, or a reload; of a file that wasn't kept, with the file chosen again. */
  resume(key: string, file?: File): boolean {
    const item = this.find(key);
    const running = this.running.get(key);
    if (!item || !running || !['paused', 'failed', 'offline', 'needs_file'].includes(item.state)) return false;
    if (file) {
      if (file.size !== item.size || file.name !== item.name) return false;
      running.file = file;
    }
    if (!running.file) return false;
    this.change(key, { state: 'waiting', error: null });
    void changeKept(key, { isPaused: false });
    this.pump();
    return true;
  }

  /** Gives it up, here and on the server. One whose file is used by a message already stays there. */
  cancel(key: string): void {
    const item = this.find(key);
    const url = this.running.get(key)?.url;
    if (!item) return;
    void this.stop(key).then(() => {
      if (url) void giveUp(url);
    });
    this.forget([key]);
  }

  /** They were sent with a message: the list lets go of them. */
  forget(keys: readonly string[]): void {
    for (const key of keys) {
      this.running.get(key)?.release?.();
      this.running.delete(key);
      void dropKept(key);
    }
    this.items = this.items.filter((item) => !keys.includes(item.key));
    this.tell();
    this.pump();
  }

  /** What a reload interrupted goes on. Once, when somebody is signed in. */
  restore(): Promise<void> {
    this.restoring ??= this.takeUp();
    return this.restoring;
  }

  private async takeUp(): Promise<void> {
    for (const kept of await keptUploads()) {
      if (this.find(kept.key)) continue;
      const release = await holdAlone(kept.key);
      if (!release) continue; // another tab goes on with it
      this.running.set(kept.key, { file: kept.file, url: kept.url, organisationId: null, sending: null, release });
      const state = kept.isDone ? 'examining' : kept.file === null ? 'needs_file' : kept.isPaused ? 'paused' : 'waiting';
      const { key, group, name, size, type, lastModified, purpose } = kept;
      const fileId = kept.url ? idOf(kept.url) : null;
      const item = { key, group, name, size, type, lastModified, purpose, state, sent: kept.isDone ? size : 0, fileId, card: null, error: null } as const;
      this.items = [...this.items, item];
      if (kept.isDone) void this.watch(key, 0);
    }
    this.tell();
    this.pump();
  }

  private addOne(file: File, options: AddOptions): string {
    const key = crypto.randomUUID();
    const item: UploadItem = {
      key, group: options.group, name: file.name, size: file.size, type: file.type, lastModified: file.lastModified,
      purpose: options.purpose ?? 'file', state: 'waiting', sent: 0, fileId: null, card: null, error: null,
    };
    const running: Running = { file, url: null, organisationId: options.organisationId ?? null, sending: null, release: null };
    this.running.set(key, running);
    void holdAlone(key).then((release) => (this.running.has(key) ? (running.release = release) : release?.()));
    void keepUpload({ ...item, slot: accountSlot(), url: null, isPaused: false, isDone: false, file });
    this.items = [...this.items, item];
    this.tell();
    this.pump();
    return key;
  }

  private pump(): void {
    const busy = this.items.filter((item) => item.state === 'sending').length;
    const next = this.items.filter((item) => item.state === 'waiting').slice(0, Math.max(0, AT_ONCE - busy));
    for (const item of next) {
      this.change(item.key, { state: 'sending', error: null });
      void this.start(item);
    }
  }

  private async start(item: UploadItem): Promise<void> {
    const { key } = item;
    let engine: Engine;
    try {
      engine = await this.loadEngine();
    } catch (error) {
      this.fail(key, new NetworkError(error));
      return;
    }
    const running = this.running.get(key);
    if (!running?.file || this.find(key)?.state !== 'sending' || running.sending) return;
    running.sending = engine.send({
      file: running.file,
      url: running.url,
      metadata: {
        filename: item.name,
        purpose: item.purpose,
        ...(running.organisationId ? { organisation_id: running.organisationId } : {}),
      },
      onUrl: (url) => {
        running.url = url;
        this.change(key, { fileId: idOf(url) });
        void changeKept(key, { url });
      },
      onProgress: (sent) => this.change(key, { sent }),
      onDone: () => this.finish(key),
      onError: (error) => this.fail(key, error),
    });
  }

  private finish(key: string): void {
    const running = this.running.get(key);
    if (running) running.sending = null;
    this.change(key, { state: 'examining', sent: this.find(key)?.size ?? 0 });
    void changeKept(key, { isDone: true, file: null });
    this.pump();
    void this.watch(key, 0);
  }

  /** Asks for the card until the server has looked into the file. */
  private async watch(key: string, turn: number): Promise<void> {
    const fileId = this.find(key)?.fileId;
    if (!fileId) return;
    let card: FileCard | undefined;
    try {
      card = (await api.post<{ files: FileCard[] }>('/api/files/cards', { files: [fileId] })).files[0];
    } catch {
      card = undefined;
    }
    const item = this.find(key);
    if (!item || item.state !== 'examining') return;
    if (card) this.change(key, { card, state: card.state === 'held' ? 'examining' : 'done' });
    if (!card || card.state === 'held') {
      setTimeout(() => void this.watch(key, turn + 1), LOOK_AGAIN_MS[Math.min(turn, LOOK_AGAIN_MS.length - 1)]);
    } else {
      const running = this.running.get(key);
      if (running) running.file = null;
    }
  }

  private fail(key: string, error: unknown): void {
    const running = this.running.get(key);
    if (running) running.sending = null;
    if (error instanceof NetworkError) {
      this.change(key, { state: 'offline', error });
      setTimeout(() => this.resumeOffline(), OFFLINE_RETRY_MS);
    } else {
      const isGone = error instanceof ApiError && (error.status === 404 || error.status === 410);
      if (running && isGone) running.url = null; // begun anew when it is tried again
      this.change(key, { state: 'failed', sent: isGone ? 0 : (this.find(key)?.sent ?? 0), error: error instanceof ApiError ? withMegabytes(error) : error });
    }
    this.pump();
  }

  private resumeOffline(): void {
    for (const item of this.items) if (item.state === 'offline') this.resume(item.key);
  }

  private async stop(key: string): Promise<void> {
    const running = this.running.get(key);
    const sending = running?.sending;
    if (running) running.sending = null;
    await sending?.stop().catch(() => undefined);
  }

  private find(key: string): UploadItem | undefined {
    return this.items.find((item) => item.key === key);
  }

  private change(key: string, change: Partial<UploadItem>): void {
    if (!this.find(key)) return;
    this.items = this.items.map((item) => (item.key === key ? { ...item, ...change } : item));
    this.tell();
  }

  private tell(): void {
    const groups = new Map<string, UploadItem[]>();
    for (const item of this.items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
    const before = this.byGroup;
    this.byGroup = new Map([...groups].map(([group, items]) => [group, unchanged(before.get(group), items)]));
    for (const listener of this.listeners) listener();
  }
}

function unchanged(before: readonly UploadItem[] | undefined, now: readonly UploadItem[]): readonly UploadItem[] {
  return before?.length === now.length && before.every((item, at) => item === now[at]) ? before : now;
}

function idOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

async function giveUp(url: string): Promise<void> {
  const headers = { ...requestHeaders('DELETE'), 'Tus-Resumable': '1.0.0' };
  // what isn't heard is removed by the server after a day
  await fetch(`/api/uploads/${idOf(url)}`, { method: 'DELETE', headers, credentials: 'same-origin' }).catch(() => undefined);
}

/** Only one tab goes on with an upload; null where another one has it. */
async function holdAlone(key: string): Promise<(() => void) | null> {
  if (!globalThis.navigator?.locks) return () => undefined;
  return new Promise((resolve) => {
    void navigator.locks.request(`parta-upload-${key}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(() => release()));
    });
  });
}

export const uploads = new Uploads();
