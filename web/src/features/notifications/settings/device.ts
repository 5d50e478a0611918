/** This browser as one that may be woken: what it can, whether it may, and the way in and out. */
import { accountSlot } from '../../../shared/api';
import { settingsApi, type Settings } from './api';

export type DeviceState = 'unsupported' | 'off_in_region' | 'denied' | 'off' | 'on';

/** That this account wants to be woken here: kept, so that a browser that changes its subscription is told of again. */
const WANTED = 'parta.push';

const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

function octets(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function deviceState(settings: Settings): Promise<DeviceState> {
  if (!isSupported()) return 'unsupported';
  if (!settings.push.is_on) return 'off_in_region';
  if (Notification.permission === 'denied') return 'denied';
  const here = await subscription();
  return here && settings.push.endpoints.includes(here.endpoint) ? 'on' : 'off';
}

async function tell(here: PushSubscription): Promise<void> {
  const { endpoint, keys } = here.toJSON();
  await settingsApi.subscribe({ endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '', slot: accountSlot() });
}

/** Asks the person, the browser and the server, in this order. False: the person said no. */
export async function turnOn(settings: Settings, me: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const registration = (await navigator.serviceWorker.getRegistration()) ?? (await navigator.serviceWorker.register('/sw.js'));
  await navigator.serviceWorker.ready;
  const key = octets(settings.push.key);
  const before = await registration.pushManager.getSubscription();
  // One made with another key of the server can't be used any more.
  if (before && !sameKey(before.options.applicationServerKey, key)) await before.unsubscribe();
  await tell(await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  localStorage.setItem(WANTED, JSON.stringify([...new Set([...wanting(), me])]));
  return true;
}

/** The other accounts of this browser go on being told. */
export async function turnOff(me: string): Promise<void> {
  const here = await subscription();
  if (here) await settingsApi.unsubscribe(here.endpoint);
  const rest = wanting().filter((one) => one !== me);
  localStorage.setItem(WANTED, JSON.stringify(rest));
  if (rest.length === 0) await here?.unsubscribe();
}

/** A browser may change its subscription by itself, and a sign-in anew has none: the server is told what holds now. */
export async function keepOn(settings: Settings, me: string): Promise<boolean> {
  if (!isSupported() || !settings.push.is_on || Notification.permission !== 'granted' || !wanting().includes(me)) return false;
  const here = await subscription();
  if (here && settings.push.endpoints.includes(here.endpoint)) return false;
  return turnOn(settings, me);
}

function sameKey(held: ArrayBuffer | null, wanted: Uint8Array): boolean {
  const bytes = new Uint8Array(held ?? new ArrayBuffer(0));
  return bytes.length === wanted.length && bytes.every((byte, place) => byte === wanted[place]);
}

function wanting(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(WANTED) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
