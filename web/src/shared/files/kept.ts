/**
 * Uploads as this device keeps them, so that a reload doesn't lose them: where they are on the server, and the bytes
 * themselves where they are few enough. By account; gone at sign-out. Nothing here is needed for an upload to work.
 */
import { accountSlot } from '../api';
import { onLeaving } from '../session/leaving';
import type { UploadPurpose } from './types';

export interface KeptUpload {
  key: string;
  slot: number | null;
  group: string;
  name: string;
  size: number;
  type: string;
  lastModified: number;
  purpose: UploadPurpose;
  url: string | null;
  isPaused: boolean;
  /** All bytes are on the server; the file waits to be used. */
  isDone: boolean;
  file: Blob | null;
}

const NAME = 'parta-uploads';
const STORE = 'uploads';
/** Larger files are chosen again after a reload: browsers copy what they keep. */
export const KEEP_BYTES = 256 * 1024 * 1024;

let opening: Promise<IDBDatabase | null> | null = null;

function open(): Promise<IDBDatabase | null> {
  opening ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') {
      resolve(null);
      return;
    }
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
    request.onblocked = () => resolve(null);
  });
  return opening;
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  const database = await open();
  if (!database) return null;
  return new Promise((resolve) => {
    try {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/** Writes it down; where the disk is full, without the bytes. */
export async function keepUpload(upload: KeptUpload): Promise<void> {
  const file = upload.file && upload.file.size <= KEEP_BYTES ? upload.file : null;
  const written = await run('readwrite', (store) => store.put({ ...upload, file }));
  if (written === null && file) await run('readwrite', (store) => store.put({ ...upload, file: null }));
}

/** In one transaction, so that what is dropped meanwhile doesn't come back. */
export async function changeKept(key: string, change: Partial<KeptUpload>): Promise<void> {
  const database = await open();
  if (!database) return;
  await new Promise<void>((resolve) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    const reading = store.get(key) as IDBRequest<KeptUpload | undefined>;
    reading.onsuccess = () => reading.result && store.put({ ...reading.result, ...change });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => resolve();
  });
}

export async function dropKept(key: string): Promise<void> {
  await run('readwrite', (store) => store.delete(key));
}

/** Of the account in use, in the order in which they were begun. */
export async function keptUploads(slot: number | null = accountSlot()): Promise<KeptUpload[]> {
  const all = (await run<KeptUpload[]>('readonly', (store) => store.getAll() as IDBRequest<KeptUpload[]>)) ?? [];
  return all.filter((one) => one.slot === slot);
}

onLeaving(async (slot) => {
  for (const one of [...(await keptUploads(slot)), ...(await keptUploads(null))]) await dropKept(one.key);
});
