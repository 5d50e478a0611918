/**
 * Whose messages this device keeps, by the slot of the account, so that they can be wiped when that account is gone, even
 * if it went while no window was open. Holds ids only.
 */
import type { Uuid } from '../wire';
import { wipeDeletions } from './deletions';
import { databaseName, deleteDatabase } from './disk';

const KEY = 'parta.messaging.kept';

function read(): Record<string, Uuid> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, Uuid>) : {};
  } catch {
    return {};
  }
}

/** Nothing of a person stays on this device. */
export async function wipePerson(person: Uuid): Promise<void> {
  wipeDeletions(person);
  await deleteDatabase(databaseName(person));
}

export function noteKept(slot: number, person: Uuid): Uuid | null {
  const kept = read();
  const before = kept[String(slot)];
  kept[String(slot)] = person;
  localStorage.setItem(KEY, JSON.stringify(kept));
  return before !== undefined && before !== person ? before : null;
}

/** Wipes what is kept of every slot that `isGone`. */
export async function wipeKept(isGone: (slot: number) => boolean): Promise<void> {
  const kept = read();
  const gone = Object.keys(kept).filter((slot) => isGone(Number(slot)));
  const persons = gone.map((slot) => kept[slot]!);
  for (const slot of gone) delete kept[slot];
  localStorage.setItem(KEY, JSON.stringify(kept));
  await Promise.all(persons.map(wipePerson));
}
