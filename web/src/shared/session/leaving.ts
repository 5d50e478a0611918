/** What must happen on this device when an account is signed out: offline copies go. Told before the page is left. */

type Leaver = (slot: number) => Promise<unknown>;

const leavers = new Set<Leaver>();
/** A copy that won't go within this time doesn't hold up the sign-out; it is tried again at the next start. */
const PATIENCE_MS = 3_000;

export function onLeaving(leaver: Leaver): () => void {
  leavers.add(leaver);
  return () => {
    leavers.delete(leaver);
  };
}

/** The account in this slot is signed out, here or elsewhere. */
export async function tellLeaving(slot: number): Promise<void> {
  const all = Promise.allSettled([...leavers].map((leaver) => leaver(slot)));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
