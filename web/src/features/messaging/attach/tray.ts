/**
 * The files that will go with the next message of a conversation: which uploads, in which order, with which captions. What was
 * sent is no longer in it, though it may still be on its way (`departures.ts`).
 */
import { uploads, type UploadItem } from '../../../shared/files';
import type { MessagingClient } from '../client/client';
import type { MessageExtra, Uuid } from '../wire';
import { MAX_FILES } from './bound';
import { beginDeparture, tellDepartures, watchDepartures } from './departures';
import { changeTrays, keptTrays } from './kept';

/** Voice goes by itself and never lies in the tray. */
export const groupOf = (conversation: Uuid): string => `chat:${conversation}`;
export const voiceGroupOf = (conversation: Uuid): string => `voice:${conversation}`;

export function watchTray(listener: () => void): () => void {
  const stops = [watchDepartures(listener), uploads.subscribe(listener)];
  return () => stops.forEach((stop) => stop());
}

/** In the order chosen; those added later stand behind. */
export function filesOf(conversation: Uuid): readonly UploadItem[] {
  const { departures, orders } = keptTrays();
  const leaving = new Set(departures.flatMap((one) => one.keys));
  const items = uploads.of(groupOf(conversation)).filter((item) => !leaving.has(item.key));
  const order = orders[conversation];
  if (!order) return items;
  const place = (item: UploadItem) => {
    const at = order.indexOf(item.key);
    return at < 0 ? order.length : at;
  };
  return items.sort((one, other) => place(one) - place(other));
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
  changeTrays((kept) => ({ orders: { ...kept.orders, [conversation]: keys } }));
  tellDepartures();
}

export function removeFile(key: string): void {
  changeTrays((kept) => ({ captions: Object.fromEntries(Object.entries(kept.captions).filter(([one]) => one !== key)) }));
  uploads.cancel(key);
}

export const captionOf = (key: string): string => keptTrays().captions[key] ?? '';

export function setCaption(key: string, text: string): void {
  changeTrays((kept) => ({ captions: { ...kept.captions, [key]: text } }));
  tellDepartures();
}

interface Said {
  text: string;
  extra: MessageExtra;
  /** ISO-8601: not before this hour. */
  send_at?: string;
}

/** Sends the tray with a text, as soon as all of it is on the server; one for later waits there (`onWaiting`). */
export function sendTray(client: MessagingClient, conversation: Uuid, said: Said, onWaiting?: () => void): void {
  const keys = filesOf(conversation).map((item) => item.key);
  client.own.draft(conversation, '');
  changeTrays((kept) => ({ orders: Object.fromEntries(Object.entries(kept.orders).filter(([one]) => one !== conversation)) }));
  beginDeparture(client, { conversation, group: groupOf(conversation), keys, ...said }, onWaiting);
}

/** A recording, as soon as it is on the server. */
export function sendVoice(client: MessagingClient, conversation: Uuid, file: File, extra: MessageExtra): void {
  const group = voiceGroupOf(conversation);
  const keys = uploads.add([file], { group, purpose: 'voice' });
  beginDeparture(client, { conversation, group, keys, text: '', extra });
}
