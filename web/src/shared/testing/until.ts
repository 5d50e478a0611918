/** Waits for what happens by itself: long enough for a busy machine, and no longer than it takes. */
import { vi } from 'vitest';

export const PATIENT_MS = 15_000;

/** What `check` gives as soon as it throws nothing; then its last error. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENT_MS, interval: 5 });
}
