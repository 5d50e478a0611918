/** What this device remembers of emojis: those used last, and the tone of skin that was chosen. */

const RECENT = 'parta.emoji.recent';
const TONE = 'parta.emoji.tone';
const MAX_RECENT = 27;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage forgets; nothing depends on it.
  }
}

export function recentEmojis(): string[] {
  const kept = read(RECENT);
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MAX_RECENT) : [];
}

export function noteEmoji(emoji: string): void {
  write(RECENT, [emoji, ...recentEmojis().filter((one) => one !== emoji)].slice(0, MAX_RECENT));
}

/** 0: as it comes; 1 to 5 from light to dark. */
export function keptTone(): number {
  const kept = read(TONE);
  return typeof kept === 'number' && kept >= 0 && kept <= 5 ? Math.floor(kept) : 0;
}

export function keepTone(tone: number): void {
  write(TONE, tone);
}
