/**
 * What must happen on this device around a sign-out. Before it, while the server still listens, what waits is said; after it,
 * before the page is left, offline copies go.
 */

type Saver = () => Promise<unknown>;
type Leaver = (slot: number) => Promise<unknown>;

const savers = new Set<Saver>();
const leavers = new Set<Leaver>();
/** What won't be done within this time doesn't hold up the sign-out; a copy that stayed is wiped at the next start. */
const PATIENCE_MS = 3_000;

/** Called before this account is signed out here. Answers how to stop that. */
export function onSigningOut(saver: Saver): () => void {
  savers.add(saver);
  return () => {
    savers.delete(saver);
  };
}

export function onLeaving(leaver: Leaver): () => void {
  leavers.add(leaver);
  return () => {
    leavers.delete(leaver);
  };
}

/** The account that is on screen is about to be signed out. */
export function tellSigningOut(): Promise<void> {
  return inTime([...savers].map((saver) => saver()));
}

/** The account in this slot is signed out, here or elsewhere. */
export function tellLeaving(slot: number): Promise<void> {
  return inTime([...leavers].map((leaver) => leaver(slot)));
}

async function inTime(work: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
