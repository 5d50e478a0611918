/** What one has searched for lately, on this device only, apart for each account; gone when its owner leaves. */
import { searchesKey } from './kept';

const MAX = 8;
const MAX_LENGTH = 200;

export function recentSearches(slot: number): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(searchesKey(slot)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MAX) : [];
  } catch {
    return [];
  }
}

/** The latest first; the same again moves up, and what only begins like it is replaced by it. */
export function keepSearch(slot: number, text: string): void {
  const typed = text.trim().slice(0, MAX_LENGTH);
  if (typed.length < 2) return;
  const low = typed.toLowerCase();
  const others = recentSearches(slot).filter((one) => !low.startsWith(one.toLowerCase()));
  write(slot, [typed, ...others].slice(0, MAX));
}

export function forgetSearches(slot: number): void {
  write(slot, []);
}

function write(slot: number, searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(searchesKey(slot));
    else localStorage.setItem(searchesKey(slot), JSON.stringify(searches));
  } catch {
    // A device without room forgets.
  }
}
