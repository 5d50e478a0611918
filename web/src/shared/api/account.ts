/**
 * Which of the accounts on this device the tab uses. A tab keeps its own (session storage), a new tab begins with the
 * last one used (local storage). Null: the server decides, as for a device with a single account.
 */
const KEY = 'parta.account';

function read(storage: Storage): number | null {
  const text = storage.getItem(KEY);
  if (text === null || !/^\d{1,3}$/.test(text)) return null;
  return Number(text);
}

export function accountSlot(): number | null {
  return read(sessionStorage) ?? read(localStorage);
}

export function setAccountSlot(slot: number | null): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (slot === null) storage.removeItem(KEY);
    else storage.setItem(KEY, String(slot));
  }
}
