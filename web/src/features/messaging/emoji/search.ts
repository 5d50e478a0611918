/** The emojis, found by their names and tags in Russian and English, by the beginning of any word. The data is a chunk of its own. */

type Row = [emoji: string, group: number, label: string, russian: string, english: string, skins?: string[]];

export interface Emoji {
  emoji: string;
  group: number;
  label: string;
  skins: readonly string[];
}

interface Known extends Emoji {
  label: string;
  words: string[];
}

let known: Promise<Known[]> | null = null;

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
const wordsOf = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Read once, when first asked for. */
export function allEmojis(): Promise<readonly Known[]> {
  known ??= import('./data.json').then(({ default: rows }) => (rows as Row[]).map(([emoji, group, label, russian, english, skins = []]) => ({
    emoji,
    group,
    label,
    skins,
    words: wordsOf(`${label} ${russian} ${english}`),
  }))).catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** A whole word first, then the beginning of a name, then of a tag. */
function rank(one: Known, query: readonly string[]): number {
  let sum = 0;
  for (const part of query) {
    const at = one.words.findIndex((word) => word.startsWith(part));
    if (at < 0) return Infinity;
    sum += one.words.includes(part) ? Math.min(one.words.indexOf(part), 20) : 30 + Math.min(at, 20);
  }
  return sum;
}

export async function searchEmojis(text: string, limit: number): Promise<Emoji[]> {
  const query = wordsOf(text);
  if (query.length === 0) return [];
  const ranked = (await allEmojis()).flatMap((one, order) => {
    const place = rank(one, query);
    return place === Infinity ? [] : [{ one, place: place * 10_000 + order }];
  });
  ranked.sort((one, other) => one.place - other.place);
  return ranked.slice(0, limit).map(({ one }) => one);
}
