/** The list as it stands on screen: what «the next conversation» means for a key. */
import type { Uuid } from '../wire';

let listed: readonly Uuid[] = [];

export function setListed(ids: readonly Uuid[]): void {
  listed = ids;
}

export function neighbourOf(id: Uuid | null, step: 1 | -1): Uuid | null {
  if (id === null) return listed[step === 1 ? 0 : listed.length - 1] ?? null;
  const at = listed.indexOf(id);
  return at < 0 ? (listed[0] ?? null) : (listed[at + step] ?? null);
}
