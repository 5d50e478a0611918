/**
 * The files that will go with the next message of a conversation: which uploads, in which order, with which captions. Kept in
 * memory per conversation; the bytes and their progress are the uploads' business. Sends when all of them have arrived.
 */
import { api } from '../../../shared/api';
import { uploads, type UploadItem } from '../../../shared/files';
import type { MessagingClient } from '../client/client';
import type { Message, MessageExtra, Uuid } from '../wire';

export const MAX_FILES = 10;

/** Voice goes by itself and never lies in the tray. */
export const groupOf = (conversation: Uuid): string => `chat:${conversation}`;
export const voiceGroupOf = (conversation: Uuid): string => `voice:${conversation}`;

const captions = new Map<string, string>();
const orders = new Map<Uuid, readonly string[]>();
const sending = new Map<Uuid, Promise<void>>();
const listeners = new Set<() => void>();

function tell(): void {
  listeners.forEach((listener) => listener());
}

export function watchTray(listener: () => void): () => void {
  listeners.add(listener);
  const stop = uploads.subscribe(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/** In the order chosen; those added later stand behind. */
export function filesOf(conversation: Uuid): readonly UploadItem[] {
  const items = uploads.of(groupOf(conversation));
  const order = orders.get(conversation);
  if (!order) return items;
  const place = (item: UploadItem) => {
    const at = order.indexOf(item.key);
    return at < 0 ? order.length : at;
  };
  return items.slice().sort((one, other) => place(one) - place(other));
}

/** How many were taken: no more than fit. */
export function addFiles(conversation: Uuid, files: readonly File[]): number {
  const room = Math.max(0, MAX_FILES - filesOf(conversation).length);
  const taken = files.slice(0, room);
  if (taken.length > 0) uploads.add(taken, { group: groupOf(conversation) });
  return taken.length;
}

export function moveFile(conversation: Uuid, key: string, step: 1 | -1): void {
  const keys = filesOf(conversation).map((item) => item.key);
  const from = keys.indexOf(key);
  const to = from + step;
  if (from < 0 || to < 0 || to >= keys.length) return;
  keys.splice(from, 1);
  keys.splice(to, 0, key);
  orders.set(conversation, keys);
  tell();
}

export const captionOf = (key: string): string => captions.get(key) ?? '';

export function setCaption(key: string, text: string): void {
  captions.set(key, text);
  tell();
}

export const isSending = (conversation: Uuid): boolean => sending.has(conversation);

const isArrived = (item: UploadItem) => item.fileId !== null && (item.state === 'examining' || item.state === 'done');

/** When every one of them is on the server; rejects when one has failed or was taken away. */
function arrived(keys: readonly string[], group: string): Promise<readonly UploadItem[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const items = keys.map((key) => uploads.of(group).find((item) => item.key === key));
      const failed = items.find((item) => !item || item.state === 'failed');
      if (items.some((item) => !item) || failed) {
        stop();
        reject(failed?.error ?? new Error('cancelled'));
      } else if (items.every((item) => isArrived(item!))) {
        stop();
        resolve(items as UploadItem[]);
      }
    };
    const stop = uploads.subscribe(look);
    queueMicrotask(look);
  });
}

interface Said {
  text: string;
  extra: MessageExtra;
}

async function post(client: MessagingClient, conversation: Uuid, items: readonly UploadItem[], { text, extra }: Said): Promise<void> {
  const { reply_seq, mentions, is_silent } = extra;
  const attachments = items.map((item) => ({ file_id: item.fileId!, caption: captionOf(item.key).trim() }));
  // The changes bring the message; the answer is kept as well, for a line that is down at this moment.
  await api.post<Message>(`/api/conversations/${conversation}/files`, {
    client_key: crypto.randomUUID(), attachments, text, reply_seq: reply_seq ?? null, mentions: mentions ?? [], is_silent: is_silent ?? false,
  });
  await client.fetchHead(conversation).catch(() => undefined);
}

/** Sends the tray with a text; what was not sent stays in the tray. */
export function sendTray(client: MessagingClient, conversation: Uuid, said: Said): Promise<void> {
  const items = filesOf(conversation);
  const keys = items.map((item) => item.key);
  const work = arrived(keys, groupOf(conversation))
    .then((ready) => post(client, conversation, ready, said))
    .then(() => {
      keys.forEach((key) => captions.delete(key));
      orders.delete(conversation);
      uploads.forget(keys);
    })
    .finally(() => {
      sending.delete(conversation);
      tell();
    });
  sending.set(conversation, work);
  tell();
  return work;
}

/** A recording, as soon as it is on the server. */
export async function sendVoice(client: MessagingClient, conversation: Uuid, file: File, extra: MessageExtra): Promise<void> {
  const group = voiceGroupOf(conversation);
  const keys = uploads.add([file], { group, purpose: 'voice' });
  const ready = await arrived(keys, group);
  await post(client, conversation, ready, { text: '', extra });
  uploads.forget(keys);
}
