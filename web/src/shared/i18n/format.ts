/**
 * Dates, times, numbers and shares as a school writes them: «14:05», «вт», «12 ноя», «12 ноября 2026 г.», «1 234,5»,
 * «97 % (97 из 100)». Pure functions of language and time zone; a number never parts from its unit at a line's end.
 */
import type { Language } from './catalogue';

export const NBSP = '\u00a0';
export const NO_DATA = '—';

/** Joins words that must not be parted. */
export function nbsp(...parts: (string | number)[]): string {
  return parts.join(NBSP).replaceAll(' ', NBSP);
}

const LOCALES: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' };
const MONTHS_RU = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(LOCALES[language], options)));
  return format;
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(LOCALES[language], options)));
  return format;
}

export type Moment = string | number | Date;

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Parts {
  year: number;
  month: number;
  day: number;
}

export interface Format {
  time(at: Moment): string;
  weekday(at: Moment): string;
  shortDate(at: Moment): string;
  date(at: Moment): string;
  dateTime(at: Moment): string;
  month(at: Moment): string;
  /** The time as a list of conversations shows it: today the hour, this week the day, else the date. */
  listTime(at: Moment, now?: Moment): string;
  /** A day's name above messages: «сегодня», «вчера», «12 ноября», «12 ноября 2025 г.». */
  day(at: Moment, now?: Moment): string;
  relative(at: Moment, now?: Moment): string;
  number(value: number | null | undefined, digits?: number): string;
  percent(ratio: number | null | undefined): string;
  share(part: number | null | undefined, whole: number | null | undefined): string;
  duration(seconds: number): string;
  fileSize(bytes: number): string;
  list(words: readonly string[]): string;
  zoneName(at?: Moment): string;
  dayKey(at: Moment): string;
}

/** Percent of a share as people expect it: «100 %» only when nobody is missing, «0 %» only when nobody is there. */
export function sharePercent(part: number, whole: number): number {
  const rounded = Math.round((part / whole) * 100);
  if (rounded === 100 && part < whole) return 99;
  if (rounded === 0 && part > 0) return 1;
  return rounded;
}

export function makeFormat(language: Language, timeZone?: string): Format {
  const zoned = (at: Moment): { date: Date; zone: string | undefined } =>
    typeof at === 'string' && PLAIN_DATE.test(at) ? { date: new Date(`${at}T00:00:00Z`), zone: 'UTC' } : { date: new Date(at), zone: timeZone };
  const say = (at: Moment, options: Intl.DateTimeFormatOptions): string => {
    const { date, zone } = zoned(at);
    return dateFormat(language, { ...options, timeZone: zone }).format(date);
  };
  const partsOf = (at: Moment): Parts => {
    const { date, zone } = zoned(at);
    const parts = dateFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: zone }).formatToParts(date);
    const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return { year: get('year'), month: get('month'), day: get('day') };
  };
  const dayNumber = ({ year, month, day }: Parts): number => Date.UTC(year, month - 1, day) / 86_400_000;
  const daysAgo = (at: Moment, now: Moment): number => dayNumber(partsOf(now)) - dayNumber(partsOf(at));
  const months = language === 'ru' ? MONTHS_RU : MONTHS_EN;
  const relativeTime = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });

  const format: Format = {
    time: (at) => say(at, { hour: '2-digit', minute: '2-digit', hour12: false }),
    weekday: (at) => say(at, { weekday: 'short' }),
    shortDate: (at) => {
      const { month, day } = partsOf(at);
      return nbsp(day, months[month - 1] ?? '');
    },
    date: (at) => say(at, { day: 'numeric', month: 'long', year: 'numeric' }).replaceAll(' ', NBSP),
    dateTime: (at) => `${format.date(at)}, ${format.time(at)}`,
    month: (at) => say(at, { month: 'long', year: 'numeric' }).replaceAll(' ', NBSP),
    listTime: (at, now = Date.now()) => {
      const days = daysAgo(at, now);
      if (days <= 0) return format.time(at);
      if (days < 7) return format.weekday(at);
      return partsOf(at).year === partsOf(now).year ? format.shortDate(at) : nbsp(format.shortDate(at), partsOf(at).year);
    },
    day: (at, now = Date.now()) => {
      const days = daysAgo(at, now);
      if (days === 0 || days === 1) return relativeTime.format(-days, 'day');
      if (partsOf(at).year !== partsOf(now).year) return format.date(at);
      return say(at, { day: 'numeric', month: 'long' }).replaceAll(' ', NBSP);
    },
    relative: (at, now = Date.now()) => {
      const seconds = Math.round((new Date(at).getTime() - new Date(now).getTime()) / 1000);
      const size = Math.abs(seconds);
      if (size < 60) return relativeTime.format(0, 'second');
      if (size < 3600) return relativeTime.format(Math.round(seconds / 60), 'minute').replace(/(\d) /, `$1${NBSP}`);
      if (size < 86_400) return relativeTime.format(Math.round(seconds / 3600), 'hour').replace(/(\d) /, `$1${NBSP}`);
      if (size < 7 * 86_400) return relativeTime.format(-daysAgo(at, now), 'day').replace(/(\d) /, `$1${NBSP}`);
      return format.date(at);
    },
    number: (value, digits = 1) =>
      value === null || value === undefined ? NO_DATA : numberFormat(language, { maximumFractionDigits: digits }).format(value).replaceAll(' ', NBSP),
    percent: (ratio) => {
      if (ratio === null || ratio === undefined) return NO_DATA;
      return language === 'ru' ? `${format.number(ratio * 100, 1)}${NBSP}%` : `${format.number(ratio * 100, 1)}%`;
    },
    share: (part, whole) => {
      if (part === null || part === undefined || !whole) return NO_DATA;
      const percent = sharePercent(part, whole);
      const of = language === 'ru' ? 'из' : 'of';
      const sign = language === 'ru' ? `${NBSP}%` : '%';
      return `${percent}${sign} (${nbsp(format.number(part), of, format.number(whole))})`;
    },
    duration: (seconds) => {
      const minutes = Math.round(seconds / 60);
      const hours = Math.floor(minutes / 60);
      const [h, m, s] = language === 'ru' ? ['ч', 'мин', 'с'] : ['h', 'min', 's'];
      if (seconds < 60) return nbsp(Math.round(seconds), s!);
      if (hours === 0) return nbsp(minutes, m!);
      return minutes % 60 === 0 ? nbsp(hours, h!) : nbsp(hours, h!, minutes % 60, m!);
    },
    fileSize: (bytes) => {
      const units = language === 'ru' ? ['Б', 'КБ', 'МБ', 'ГБ'] : ['B', 'KB', 'MB', 'GB'];
      let size = bytes;
      let unit = 0;
      while (size >= 1024 && unit < units.length - 1) {
        size /= 1024;
        unit += 1;
      }
      return nbsp(format.number(size, size < 10 && unit > 0 ? 1 : 0), units[unit]!);
    },
    list: (words) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words),
    zoneName: (at = Date.now()) => zoneName(language, at, timeZone),
    dayKey: (at) => {
      const { year, month, day } = partsOf(at);
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    },
  };
  return format;
}

/** The zone named as people here name it: «UTC+10» and the city that stands for it. */
function zoneName(language: Language, at: Moment, timeZone?: string): string {
  const parts = dateFormat(language, { timeZoneName: 'longOffset', timeZone }).formatToParts(new Date(at));
  const offset = (parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC').replace(':00', '');
  return offset.replace(/([+−-])0(\d)/, '$1$2');
}
