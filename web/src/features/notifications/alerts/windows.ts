/** Of several windows of one person one speaks; and whether any of them is being looked at. */
const LOOKED_AT = 'parta.looked-at';
const BEAT_MS = 3_000;
const FRESH_MS = 7_000;

/** Calls `onTurn` once this window is the one that speaks; it stays so until it closes. */
export function takeTurn(person: string, onTurn: () => void): () => void {
  if (!('locks' in navigator)) {
    onTurn();
    return () => undefined;
  }
  const leaving = new AbortController();
  let leave: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (leave = resolve));
  navigator.locks.request(`parta.alerts.${person}`, { signal: leaving.signal }, () => {
    onTurn();
    return held;
  }).catch(() => undefined);
  return () => {
    leaving.abort();
    leave();
  };
}

export const isLookedAtHere = () => document.visibilityState === 'visible' && document.hasFocus();

/** Says, again and again, that this window is looked at, as long as it is. */
export function keepSaying(): () => void {
  const say = () => {
    if (isLookedAtHere()) localStorage.setItem(LOOKED_AT, String(Date.now()));
    else if (localStorage.getItem(LOOKED_AT) !== null && document.visibilityState === 'hidden') localStorage.removeItem(LOOKED_AT);
  };
  say();
  const timer = setInterval(say, BEAT_MS);
  window.addEventListener('focus', say);
  document.addEventListener('visibilitychange', say);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', say);
    document.removeEventListener('visibilitychange', say);
  };
}

export function isLookedAtAnywhere(): boolean {
  return isLookedAtHere() || Date.now() - Number(localStorage.getItem(LOOKED_AT) ?? 0) < FRESH_MS;
}
