/** Weeks as the server names them, by their Monday, `YYYY-MM-DD`. */
import type { Format } from './i18n';

const DAY_MS = 86_400_000;

export function sundayOf(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * DAY_MS).toISOString().slice(0, 10);
}

/** «16–22 ноя», «30 ноя – 6 дек». */
export function weekDays(monday: string, format: Format): string {
  const sunday = sundayOf(monday);
  if (monday.slice(0, 7) === sunday.slice(0, 7)) return `${Number(monday.slice(8))}–${format.shortDate(sunday)}`;
  return `${format.shortDate(monday)} – ${format.shortDate(sunday)}`;
}
