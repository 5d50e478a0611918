/**
 * What a device keeps of one person's messaging: heads, the last messages of visited conversations, the outbox, drafts not
 * yet told. IndexedDB, one database per person. Owns storage only; what is worth keeping the others decide. Where the
 * browser has no storage (a private window), everything works and nothing is kept.
 */
import type { Conversation, Message, MessageExtra, Personal, Uuid } from '../wire';

export interface KeptConversation {
  id: Uuid;
  /** All that happened up to this version is in `messages` or before them. */
  version: number;
  conversation: Conversation;
  personal: Personal;
  lastMessage: Message | null;
  readByOthersSeq: number;
  confirmedReadSeq: number;
}

export interface KeptLog {
  id: Uuid;
  version: number;
  /** From here on nothing lacks. */
  from: number;
  messages: Message[];
}

export interface KeptMessage {
  client_key: Uuid;
  conversation_id: Uuid;
  text: string;
  /** What is sent with the text; nothing of a plain one. */
  extra?: MessageExtra;
  created_at: string;
  /** The window that sends it. */
  owner: string;
  problem: { code: string; fields: Record<string, unknown> } | null;
}

export interface KeptPosition {
  personVersion: number;
  since: string | null;
}

export interface Kept {
  conversations: KeptConversation[];
  logs: KeptLog[];
  position: KeptPosition | null;
  drafts: Record<Uuid, string>;
}

export interface Disk {
  load(): Promise<Kept>;
  save(conversations: readonly KeptConversation[], logs: readonly KeptLog[], position: KeptPosition | null): Promise<void>;
  forget(ids: readonly Uuid[]): Promise<void>;
  forgetLog(id: Uuid): Promise<void>;
  saveDrafts(drafts: Record<Uuid, string>): Promise<void>;
  loadOutbox(): Promise<KeptMessage[]>;
  putOutbox(message: KeptMessage): Promise<void>;
  deleteOutbox(clientKey: Uuid): Promise<void>;
  wipe(): Promise<void>;
}

const VERSION = 1;
export const databaseName = (person: Uuid): string => `parta-messaging-${person}`;

function done(request: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    request.oncomplete = () => resolve();
    request.onabort = request.onerror = () => reject(request.error ?? new Error('storage'));
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage'));
  });
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      // Blocked by another window: it goes when that one lets go, which the sign-out makes it do.
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('conversations', { keyPath: 'id' });
      database.createObjectStore('logs', { keyPath: 'id' });
      database.createObjectStore('outbox', { keyPath: 'client_key' });
      database.createObjectStore('meta');
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('storage'));
    request.onblocked = () => reject(new Error('storage is blocked'));
  });
}

const NOTHING: Kept = { conversations: [], logs: [], position: null, drafts: {} };

export class IndexedDisk implements Disk {
  private readonly name: string;
  private opening: Promise<IDBDatabase> | null = null;

  constructor(person: Uuid) {
    this.name = databaseName(person);
  }

  async load(): Promise<Kept> {
    return this.within(['conversations', 'logs', 'meta'], 'readonly', NOTHING, async (tx) => {
      const [conversations, logs, position, drafts] = await Promise.all([
        answer(tx.objectStore('conversations').getAll() as IDBRequest<KeptConversation[]>),
        answer(tx.objectStore('logs').getAll() as IDBRequest<KeptLog[]>),
        answer(tx.objectStore('meta').get('position') as IDBRequest<KeptPosition | undefined>),
        answer(tx.objectStore('meta').get('drafts') as IDBRequest<Record<Uuid, string> | undefined>),
      ]);
      return { conversations, logs, position: position ?? null, drafts: drafts ?? {} };
    });
  }

  /** Another window may have written something newer: that stays. */
  async save(conversations: readonly KeptConversation[], logs: readonly KeptLog[], position: KeptPosition | null): Promise<void> {
    await this.within(['conversations', 'logs', 'meta'], 'readwrite', undefined, async (tx) => {
      const heads = tx.objectStore('conversations');
      const kept = tx.objectStore('logs');
      for (const one of conversations) {
        const held = await answer(heads.get(one.id) as IDBRequest<KeptConversation | undefined>);
        if (held && (held.version > one.version || held.personal.version > one.personal.version)) continue;
        heads.put(one);
        const log = logs.find((candidate) => candidate.id === one.id);
        if (log) kept.put(log);
        else kept.delete(one.id);
      }
      if (position) tx.objectStore('meta').put(position, 'position');
    });
  }

  async forget(ids: readonly Uuid[]): Promise<void> {
    await this.within(['conversations', 'logs'], 'readwrite', undefined, async (tx) => {
      for (const id of ids) {
        tx.objectStore('conversations').delete(id);
        tx.objectStore('logs').delete(id);
      }
    });
  }

  async forgetLog(id: Uuid): Promise<void> {
    await this.within(['logs'], 'readwrite', undefined, async (tx) => void tx.objectStore('logs').delete(id));
  }

  async saveDrafts(drafts: Record<Uuid, string>): Promise<void> {
    await this.within(['meta'], 'readwrite', undefined, async (tx) => void tx.objectStore('meta').put(drafts, 'drafts'));
  }

  async loadOutbox(): Promise<KeptMessage[]> {
    const all = await this.within<KeptMessage[]>(['outbox'], 'readonly', [], (tx) => answer(tx.objectStore('outbox').getAll()));
    return all.sort((one, other) => (one.created_at < other.created_at ? -1 : 1));
  }

  async putOutbox(message: KeptMessage): Promise<void> {
    await this.within(['outbox'], 'readwrite', undefined, async (tx) => void tx.objectStore('outbox').put(message));
  }

  async deleteOutbox(clientKey: Uuid): Promise<void> {
    await this.within(['outbox'], 'readwrite', undefined, async (tx) => void tx.objectStore('outbox').delete(clientKey));
  }

  async wipe(): Promise<void> {
    const opening = this.opening;
    this.opening = Promise.reject(new Error('wiped'));
    this.opening.catch(() => undefined);
    await opening?.then((database) => database.close()).catch(() => undefined);
    await deleteDatabase(this.name);
  }

  /** One transaction; storage that fails is as good as none, never an error on the screen. */
  private async within<T>(stores: string[], mode: IDBTransactionMode, otherwise: T, work: (tx: IDBTransaction) => Promise<T>): Promise<T> {
    try {
      this.opening ??= openDatabase(this.name);
      const database = await this.opening;
      const tx = database.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
      const ended = done(tx);
      const result = await work(tx);
      await ended;
      return result;
    } catch {
      return otherwise;
    }
  }
}
