/** The key for the search is heard by the shell; the field that stands on the screen answers. */

const listeners = new Set<() => void>();
let isWanted = false;

export function wantSearch(): void {
  if (listeners.size === 0) isWanted = true;
  listeners.forEach((listener) => listener());
}

/** A search wanted before the list stood is answered as soon as it does. */
export function onSearchWanted(listener: () => void): () => void {
  listeners.add(listener);
  if (isWanted) {
    isWanted = false;
    listener();
  }
  return () => {
    listeners.delete(listener);
  };
}
