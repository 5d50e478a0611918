/** Keys as `Mod+K` names them: Mod is Ctrl, on a Mac ⌘. Compared by the key's place, so that Russian layout works too. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const CODES: Record<string, string> = { '/': 'Slash', ',': 'Comma', '.': 'Period', Enter: 'Enter', Escape: 'Escape', '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight' };

export function codeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return CODES[key] ?? key;
}

export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  return event.code === codeOf(key) && mod === parts.includes('Mod') && !otherMod
    && event.altKey === parts.includes('Alt') && event.shiftKey === parts.includes('Shift');
}

export function showKey(part: string): string {
  if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
  if (part === 'Alt') return isMac ? '⌥' : 'Alt';
  return part;
}
