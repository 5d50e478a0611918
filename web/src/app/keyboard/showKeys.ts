/** Opens the list of keys from anywhere in the shell. */
const EVENT = 'parta:show-keys';

export function showKeys(): void {
  window.dispatchEvent(new Event(EVENT));
}

export function onShowKeys(listen: () => void): () => void {
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
