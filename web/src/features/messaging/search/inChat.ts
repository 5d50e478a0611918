/** The search inside a conversation, wanted from outside of it: a hit was opened, a key was pressed. Knows no screen. */
import type { Uuid } from '../wire';

export interface WantedInChat {
  id: Uuid;
  text: string;
  /** The place that was opened; null: the newest. */
  seq: number | null;
}

let wanted: WantedInChat | null = null;
const listeners = new Set<() => void>();

export function wantInChat(next: WantedInChat): void {
  wanted = next;
  listeners.forEach((listener) => listener());
}

/** What is wanted of this conversation, once. */
export function takeWanted(id: Uuid): WantedInChat | null {
  if (wanted?.id !== id) return null;
  const taken = wanted;
  wanted = null;
  return taken;
}

export function onWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
