/**
 * What a search is narrowed by, and how it may be typed: «есть:файл», «до:12.11», «от:Иванова», «в:5А». Pure.
 */
import type { Filters } from './state';
import type { FileKind } from './wire';

export { NO_FILTERS, type Filters, type Named } from './state';

export const KINDS: readonly FileKind[] = ['image', 'video', 'file', 'voice', 'link'];

export function isFiltered(filters: Filters): boolean {
  return !!(filters.author || filters.conversation || filters.after || filters.before || filters.has.length > 0 || filters.mentions);
}

/** A filter that names somebody or a chat: what was typed of the name so far. */
export interface Naming {
  what: 'author' | 'conversation';
  typed: string;
}

export interface Read {
  /** What is left to search for. */
  text: string;
  /** Filters that were typed to their end. */
  change: Partial<Filters>;
  /** The name that is being typed at the end. */
  naming: Naming | null;
}

const NAMES: Record<string, 'author' | 'conversation' | 'before' | 'after' | 'has'> = {
  от: 'author', from: 'author',
  в: 'conversation', in: 'conversation',
  до: 'before', before: 'before',
  после: 'after', after: 'after',
  есть: 'has', has: 'has',
};
const HAS: Record<string, FileKind | 'mention'> = {
  файл: 'file', документ: 'file', file: 'file',
  картинка: 'image', фото: 'image', picture: 'image', photo: 'image', image: 'image',
  видео: 'video', video: 'video',
  голос: 'voice', голосовое: 'voice', voice: 'voice',
  ссылка: 'link', link: 'link',
  упоминание: 'mention', mention: 'mention',
};
const TOKEN = /(?<=^|\s)(от|в|до|после|есть|from|in|before|after|has):(\S*)(\s|$)/iu;

/** The filters in a text, taken out of it. `today` as `2026-11-21`. */
export function readTyped(text: string, today: string): Read {
  const change: { -readonly [Name in keyof Filters]?: Filters[Name] } = {};
  let rest = '';
  let left = text;
  for (let found = TOKEN.exec(left); found; found = TOKEN.exec(left)) {
    const [whole, name = '', value = '', end = ''] = found;
    const kind = NAMES[name.toLowerCase()];
    const isOver = end !== '';
    const before = left.slice(0, found.index);
    if ((kind === 'author' || kind === 'conversation') && !isOver) {
      return { text: (rest + before).trimEnd(), change, naming: { what: kind, typed: value } };
    }
    // A name of several words goes on behind the space: everything up to the end is the name.
    if (kind === 'author' || kind === 'conversation') {
      return { text: (rest + before).trimEnd(), change, naming: { what: kind, typed: `${value} ${left.slice(found.index + whole.length)}`.trim() } };
    }
    if (!isOver || !take(change, kind, value, today)) rest += before + whole;
    else rest += before;
    left = left.slice(found.index + whole.length);
  }
  return { text: rest + left, change, naming: null };
}

function take(change: { -readonly [Name in keyof Filters]?: Filters[Name] }, kind: string | undefined, value: string, today: string): boolean {
  if (kind === 'has') {
    const what = HAS[value.toLowerCase()];
    if (!what) return false;
    if (what === 'mention') change.mentions = true;
    else change.has = [...(change.has ?? []), what];
    return true;
  }
  const day = readDay(value, today);
  if (!day) return false;
  if (kind === 'before') change.before = day;
  else change.after = day;
  return true;
}

/** «12.11», «12.11.2026», «2026-11-12», «сегодня», «вчера»; a day without a year is the last such day. */
export function readDay(text: string, today: string): string | null {
  const word = text.toLowerCase();
  if (word === 'сегодня' || word === 'today') return today;
  if (word === 'вчера' || word === 'yesterday') return addDays(today, -1);
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(text);
  if (!written) return null;
  const isIso = text.includes('-');
  const [day, month] = isIso ? [Number(written[3]), Number(written[2])] : [Number(written[1]), Number(written[2])];
  const given = isIso ? written[1] : written[3];
  const thisYear = Number(today.slice(0, 4));
  const year = given === undefined ? thisYear : Number(given.length === 2 ? `20${given}` : given);
  const found = iso(year, month, day);
  if (found && given === undefined && found > today) return iso(year - 1, month, day);
  return found;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Typed filters join those already there. */
export function joined(filters: Filters, change: Partial<Filters>): Filters {
  return { ...filters, ...change, has: [...new Set([...filters.has, ...(change.has ?? [])])] };
}

/** The question as the server takes it; a day is the reader's own, from its first moment to its last. */
export function queryOf(text: string, filters: Filters): Record<string, string | boolean | readonly string[] | null> {
  const midnight = (day: string) => new Date(`${day}T00:00:00`).toISOString();
  return {
    q: text.trim() === '' ? '' : text.trimStart(),
    author_id: filters.author?.id ?? null,
    conversation_id: filters.conversation?.id ?? null,
    after: filters.after && midnight(filters.after),
    before: filters.before && midnight(addDays(filters.before, 1)),
    has: filters.has,
    mentions_me: filters.mentions || null,
  };
}
