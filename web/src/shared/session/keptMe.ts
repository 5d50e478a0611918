/**
 * Who was signed in when the server last answered, so that the application opens without network. Without the token
 * against forged requests; forgotten at sign-out.
 */
import { onLeaving } from './leaving';
import type { Me } from './me';

const keyOf = (slot: number) => `parta.me.${slot}`;

export function keepMe(me: Me): void {
  localStorage.setItem(keyOf(me.slot), JSON.stringify({ ...me, csrf_token: '' }));
}

/** Null where nobody was, or where what was kept can't be read. */
export function keptMe(slot: number): Me | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(slot)) ?? 'null') as Me | null;
    return kept?.person?.id && Array.isArray(kept.roles) && Array.isArray(kept.accounts) ? kept : null;
  } catch {
    return null;
  }
}

onLeaving(async (slot) => localStorage.removeItem(keyOf(slot)));
