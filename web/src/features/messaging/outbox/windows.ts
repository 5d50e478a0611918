/** The windows of one person in one browser: who is open (a lock per window), and a word when the outbox has changed. */
import type { Uuid } from '../wire';
import type { Windows } from './outbox';

export function newUuid(): Uuid {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // Without TLS on another host the browser hides randomUUID, not the randomness.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export class BrowserWindows implements Windows {
  readonly id = newUuid();
  private readonly prefix: string;
  private readonly channel: BroadcastChannel | null;
  private readonly release: () => void;

  constructor(person: Uuid) {
    this.prefix = `parta-window-${person}-`;
    this.channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(`parta-outbox-${person}`) : null;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    this.release = release;
    // The browser lets the lock go when the window closes, however it does.
    navigator.locks?.request(this.prefix + this.id, () => held).catch(() => undefined);
  }

  async others(): Promise<ReadonlySet<string> | null> {
    if (!navigator.locks) return null;
    const { held = [] } = await navigator.locks.query();
    const mine = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(this.prefix));
    return new Set(mine.map((name) => name.slice(this.prefix.length)));
  }

  tell(): void {
    this.channel?.postMessage('changed');
  }

  onTold(listener: () => void): () => void {
    const hear = () => listener();
    this.channel?.addEventListener('message', hear);
    return () => this.channel?.removeEventListener('message', hear);
  }

  close(): void {
    this.channel?.close();
    this.release();
  }
}
