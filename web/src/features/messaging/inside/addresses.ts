/** Addresses of our own conversations and messages in a text. Nothing outside is ever looked up. Pure. */
import type { Uuid } from '../wire';

export interface InsideAddress {
  conversation: Uuid;
  seq: number | null;
}

const MAX_CARDS = 3;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export function addressesIn(text: string, origin: string): InsideAddress[] {
  const start = `${origin}/chats/`;
  if (!text.includes(start)) return [];
  const pattern = new RegExp(`^(${UUID})(?:/(\\d{1,15}))?(?![\\w/-])`, 'i');
  const found = new Map<string, InsideAddress>();
  for (let at = text.indexOf(start); at >= 0 && found.size < MAX_CARDS; at = text.indexOf(start, at + 1)) {
    const match = pattern.exec(text.slice(at + start.length, at + start.length + 80));
    if (!match) continue;
    const address = { conversation: match[1]!.toLowerCase(), seq: match[2] ? Number(match[2]) : null };
    found.set(`${address.conversation} ${address.seq ?? ''}`, address);
  }
  return [...found.values()];
}
