/**
 * Messages with files on their way: each waits until its files are on the server, then goes with the same key until the server
 * has answered. A reload, a lost network and a second attempt change nothing; what is refused waits for its author. One for
 * later waits here only for its files, and for its hour on the server.
 */
import { api, ApiError, NetworkError } from '../../../shared/api';
import { uploads, type UploadItem } from '../../../shared/files';
import type { MessagingClient } from '../client/client';
import { newUuid } from '../outbox/windows';
import type { Message, MessageExtra, Uuid } from '../wire';
import { changeTrays, keptTrays, type Departure } from './kept';

const AGAIN_MS = 5_000;
/** The server takes no hour that is only seconds ahead. */
const SOON_MS = 60_000;
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);

const problems = new Map<Uuid, unknown>();
const offline = new Set<Uuid>();
const running = new Set<Uuid>();
const listeners = new Set<() => void>();

export function watchDepartures(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellDepartures(): void {
  listeners.forEach((listener) => listener());
}

const find = (key: Uuid) => keptTrays().departures.find((one) => one.client_key === key);

/** Of a conversation, those that this window takes care of. */
export function departuresOf(conversation: Uuid): readonly Departure[] {
  return keptTrays().departures.filter((one) => one.conversation === conversation && !one.isSent && (running.has(one.client_key) || problems.has(one.client_key)));
}

export const problemOf = (key: Uuid): unknown => problems.get(key) ?? null;
export const waitsForNetwork = (key: Uuid): boolean => offline.has(key);

export const itemsOf = ({ group, keys }: Departure): readonly UploadItem[] => keys.flatMap((key) => uploads.of(group).find((item) => item.key === key) ?? []);

export const isArrived = (item: UploadItem) => item.fileId !== null && (item.state === 'examining' || item.state === 'done');

/** When all that is left of them is on the server; null when the departure was given up meanwhile. */
function arrived(key: Uuid): Promise<readonly UploadItem[] | null> {
  return new Promise((resolve) => {
    const look = () => {
      const departure = find(key);
      const items = departure ? itemsOf(departure) : null;
      if (items && !items.every(isArrived)) return;
      stops.forEach((stop) => stop());
      resolve(items);
    };
    const stops = [uploads.subscribe(look), watchDepartures(look)];
    queueMicrotask(look);
  });
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', go);
      resolve();
    };
    const timer = setTimeout(go, AGAIN_MS);
    globalThis.addEventListener?.('online', go);
  });
}

const isPassing = (error: unknown) => error instanceof NetworkError || (error instanceof ApiError && AGAIN.has(error.status));

/** Refused for its hour alone, which is over by this device's clock too. */
const isTooLate = (error: unknown, hour: string) =>
  error instanceof ApiError && error.code === 'invalid_input' && error.fields.field === 'send_at' && Date.parse(hour) < Date.now() + SOON_MS;

/**
 * One attempt; true: it waits on the server. What is for later is always asked to wait first: should an earlier attempt have
 * come through, the server knows the key whatever the hour is now, and nothing is sent beside it.
 */
async function attempt(departure: Departure, items: readonly UploadItem[]): Promise<boolean> {
  const { client_key, conversation, text, extra, send_at } = departure;
  const { reply_seq = null, mentions = [], mentions_all = false, is_silent = false, is_urgent = false } = extra;
  const captions = keptTrays().captions;
  const attachments = items.map((item) => ({ file_id: item.fileId!, caption: (captions[item.key] ?? '').trim() }));
  const body = { client_key, attachments, text, reply_seq, mentions, mentions_all, is_silent };
  const address = `/api/conversations/${conversation}`;
  if (send_at) {
    try {
      await api.post(`${address}/scheduled`, { ...body, send_at });
      return true;
    } catch (error) {
      if (!isTooLate(error, send_at)) throw error;
    }
  }
  await api.post<Message>(`${address}/files`, { ...body, is_urgent });
  return false;
}

/** Until the server has answered; true: it waits there for its hour. */
async function post(departure: Departure, items: readonly UploadItem[]): Promise<boolean> {
  const { client_key } = departure;
  while (find(client_key)) {
    try {
      return await attempt(departure, items);
    } catch (error) {
      if (!isPassing(error)) throw error;
      offline.add(client_key);
      tellDepartures();
      await rest();
      offline.delete(client_key);
      tellDepartures();
    }
  }
  return false;
}

function drop(key: Uuid): void {
  const departure = find(key);
  problems.delete(key);
  offline.delete(key);
  changeTrays((kept) => ({
    departures: kept.departures.filter((one) => one.client_key !== key),
    captions: departure?.isSent ? without(kept.captions, departure.keys) : kept.captions,
  }));
  tellDepartures();
}

function without(captions: Record<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(captions).filter(([key]) => !keys.includes(key)));
}

function clearAway(departure: Departure): void {
  changeTrays((kept) => ({ departures: kept.departures.map((one) => (one.client_key === departure.client_key ? { ...one, isSent: true } : one)) }));
  uploads.forget(departure.keys);
  drop(departure.client_key);
}

async function depart(client: MessagingClient, departure: Departure, onWaiting: () => void): Promise<void> {
  const key = departure.client_key;
  const items = await arrived(key);
  if (items === null) return;
  if (items.length === 0) {
    // Every file was taken away: what was written is a draft again.
    giveUp(client, key);
    return;
  }
  const isWaiting = await post(departure, items);
  if (!find(key)) return;
  clearAway(departure);
  if (isWaiting) onWaiting();
  // The changes bring the message; this is for a line that is down at this moment.
  await client.fetchHead(departure.conversation).catch(() => undefined);
}

/** One window at a time takes care of it. */
async function alone(key: Uuid, work: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return work();
  await navigator.locks.request(`parta-departure-${key}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

function run(client: MessagingClient, departure: Departure, onWaiting: () => void = () => undefined): void {
  const key = departure.client_key;
  if (running.has(key)) return;
  running.add(key); // shown from the first moment: nothing flickers
  problems.delete(key);
  tellDepartures();
  void alone(key, () => depart(client, departure, onWaiting))
    .catch((error: unknown) => problems.set(key, error))
    .finally(() => {
      running.delete(key);
      tellDepartures();
    });
}

export interface Leaving {
  conversation: Uuid;
  group: string;
  keys: readonly string[];
  text: string;
  extra: MessageExtra;
  send_at?: string;
}

/** `onWaiting`: the server has it, to wait for its hour. */
export function beginDeparture(client: MessagingClient, leaving: Leaving, onWaiting?: () => void): void {
  const departure: Departure = { ...leaving, client_key: newUuid(), isSent: false };
  changeTrays((kept) => ({ departures: [...kept.departures, departure] }));
  run(client, departure, onWaiting);
}

export function retryDeparture(client: MessagingClient, key: Uuid): void {
  const departure = find(key);
  if (departure) run(client, departure);
}

/** Its files lie in the tray again, its text before what is being written. */
export function giveUp(client: MessagingClient, key: Uuid): void {
  const departure = find(key);
  if (!departure) return;
  drop(key);
  const draft = client.store.entry(departure.conversation)?.personal.draft ?? '';
  if (departure.text !== '') client.own.draft(departure.conversation, [departure.text, draft].filter(Boolean).join('\n'));
}

/** After a reload: what was on its way goes on, whatever is on screen. */
export async function restoreDepartures(client: MessagingClient): Promise<void> {
  await uploads.restore();
  for (const departure of keptTrays().departures) {
    if (departure.isSent) clearAway(departure);
    else run(client, departure);
  }
}
