/**
 * How this person likes the screen. Kept on the device, so that the first frame is right before the server has said
 * anything, and with the person on the server, so that another device begins the same way.
 */
import { useSyncExternalStore } from 'react';
import { LANGUAGES, type Language } from '../i18n';

export interface Settings {
  theme: 'system' | 'light' | 'dark';
  contrast: 'system' | 'more';
  textSize: 'small' | 'normal' | 'large' | 'huge';
  language: Language;
  enterSends: boolean;
}

const KEY = 'parta.settings';

const CHOICES: { [Name in keyof Settings]: readonly Settings[Name][] } = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'more'],
  textSize: ['small', 'normal', 'large', 'huge'],
  language: LANGUAGES,
  enterSends: [true, false],
};

function defaults(): Settings {
  const language: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ru';
  return { theme: 'system', contrast: 'system', textSize: 'normal', language, enterSends: true };
}

/** Takes from `raw` what is a setting with a value that exists, whoever wrote it. */
export function pickSettings(raw: unknown): Partial<Settings> {
  if (typeof raw !== 'object' || raw === null) return {};
  const picked: Record<string, unknown> = {};
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value: unknown = (raw as Record<string, unknown>)[name];
    if ((allowed as readonly unknown[]).includes(value)) picked[name] = value;
  }
  return picked;
}

const WIRE: Record<keyof Settings, string> = {
  theme: 'theme', contrast: 'contrast', textSize: 'text_size', language: 'language', enterSends: 'enter_sends',
};

export function toWire(settings: Partial<Settings>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [WIRE[name as keyof Settings], value]));
}

export function fromWire(raw: Record<string, unknown>): Partial<Settings> {
  return pickSettings(Object.fromEntries(Object.entries(WIRE).map(([name, wire]) => [name, raw[wire]])));
}

function load(): Settings {
  try {
    return { ...defaults(), ...pickSettings(JSON.parse(localStorage.getItem(KEY) ?? '{}')) };
  } catch {
    return defaults();
  }
}

let current = load();
const listeners = new Set<() => void>();

export function readSettings(): Settings {
  return current;
}

/** Whether this device has ever been told how it should look; until then the person's settings on the server decide. */
export function hasOwnSettings(): boolean {
  return localStorage.getItem(KEY) !== null;
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    current = load();
    tell();
  };
  listeners.add(tell);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', fromOtherTab);
  };
}

export function useLocalSettings(): Settings {
  return useSyncExternalStore(subscribe, readSettings);
}
