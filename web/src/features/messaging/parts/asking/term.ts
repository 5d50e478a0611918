/** Terms as people choose them: a few usual ones, or a day and an hour, by the clock of the device. Pure. */
export type TermChoice = 'none' | 'today' | 'tomorrow' | 'three' | 'week' | 'other';

export interface Term {
  choice: TermChoice;
  day: string | null;
  hour: string;
}

export const NO_TERM: Term = { choice: 'none', day: null, hour: '20' };
const DAYS: Partial<Record<TermChoice, number>> = { today: 0, tomorrow: 1, three: 3, week: 7 };

/** The moment that was chosen, or null: none, or not a whole one yet. */
export function momentOf(term: Term, now: Date): Date | null {
  const days = DAYS[term.choice];
  if (days !== undefined) return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 20);
  if (term.choice !== 'other' || !term.day) return null;
  const [year = 0, month = 1, day = 1] = term.day.split('-').map(Number);
  return new Date(year, month - 1, day, Number(term.hour));
}

/** What is wrong with it, if anything. */
export function problemOf(term: Term, now: Date): 'past' | 'no_day' | null {
  if (term.choice === 'none') return null;
  const at = momentOf(term, now);
  if (!at) return 'no_day';
  return at <= now ? 'past' : null;
}

/** As it is sent. */
export function sentTerm(term: Term): string | null {
  return momentOf(term, new Date())?.toISOString() ?? null;
}
