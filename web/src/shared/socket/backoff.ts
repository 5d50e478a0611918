/** How long to wait before trying again: doubling, half of it by chance, so that thousands don't come back at once. */

export interface Backoff {
  firstMs: number;
  mostMs: number;
}

export function delayOf(attempt: number, { firstMs, mostMs }: Backoff, random: () => number = Math.random): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 20));
  return Math.round(whole / 2 + (whole / 2) * random());
}
