/**
 * What this device keeps of trays and of messages with files that are on their way: order, captions, text and the key that makes
 * a doubled attempt harmless. By account, on the disk at once, gone at sign-out. The bytes are the uploads' business.
 */
import { accountSlot } from '../../../shared/api';
import { onLeaving } from '../../../shared/session/leaving';
import type { MessageExtra, Uuid } from '../wire';

/** A message with files that has been sent here and that the server has not acknowledged. */
export interface Departure {
  client_key: Uuid;
  conversation: Uuid;
  /** Of the uploads. */
  group: string;
  keys: readonly string[];
  text: string;
  extra: MessageExtra;
  /** ISO-8601: goes to the server to wait there for this hour. */
  send_at?: string;
  /** Acknowledged: what is left of it is to be cleared away. */
  isSent: boolean;
}

interface Kept {
  orders: Record<Uuid, readonly string[]>;
  captions: Record<string, string>;
  departures: readonly Departure[];
}

const NONE: Kept = { orders: {}, captions: {}, departures: [] };
const nameOf = (slot: number | null) => `parta-trays-${slot ?? 'none'}`;

const held = new Map<string, Kept>();

/** Read anew each time another window may have written. */
function read(): Kept {
  const name = nameOf(accountSlot());
  try {
    const written = localStorage.getItem(name);
    return written === null ? NONE : { ...NONE, ...(JSON.parse(written) as Partial<Kept>) };
  } catch {
    // Without storage it lasts as long as the page.
    return held.get(name) ?? NONE;
  }
}

let now: { name: string; kept: Kept } | null = null;

export function keptTrays(): Kept {
  const name = nameOf(accountSlot());
  if (now?.name !== name) now = { name, kept: read() };
  return now.kept;
}

export function changeTrays(change: (kept: Kept) => Partial<Kept>): void {
  const name = nameOf(accountSlot());
  const before = read();
  const kept = { ...before, ...change(before) };
  now = { name, kept };
  held.set(name, kept);
  try {
    if (kept.departures.length + Object.keys(kept.captions).length + Object.keys(kept.orders).length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // Full or forbidden: the page goes on with what it holds.
  }
}

onLeaving(async (slot) => {
  for (const name of [nameOf(slot), nameOf(null)]) {
    held.delete(name);
    localStorage.removeItem(name);
  }
  now = null;
});
