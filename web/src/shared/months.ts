/** Months as the address and the server name them: «2026-10». */

export function monthOf(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** The month so many before `month`. */
export function monthBefore(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(new Date(year, number - 1 - steps, 15));
}

/** The months a person may choose from, newest first: the running one and two years back. */
export function recentMonths(today: Date): string[] {
  const now = monthOf(today);
  return Array.from({ length: 25 }, (_, steps) => monthBefore(now, steps));
}
