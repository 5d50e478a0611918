/** A school year drawn as months: September to August, weeks from Monday. */
import { isoDay } from '../words';

export interface Month {
  key: string;
  first: Date;
  /** Weeks of seven; null where the day belongs to another month. */
  weeks: (string | null)[][];
}

/** The year in which the school year of this day began. */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month >= 8 ? year : year - 1;
}

export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_unused, index) => {
    const first = new Date(year, 8 + index, 1, 12);
    const days: (string | null)[] = Array<null>((first.getDay() + 6) % 7).fill(null);
    const next = new Date(year, 9 + index, 1, 12);
    for (let day = new Date(first); day < next; day = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 12)) days.push(isoDay(day));
    while (days.length % 7 !== 0) days.push(null);
    const weeks = Array.from({ length: days.length / 7 }, (_week, week) => days.slice(week * 7, week * 7 + 7));
    return { key: isoDay(first), first, weeks };
  });
}
