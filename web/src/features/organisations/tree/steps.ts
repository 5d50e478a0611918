/** Steps of the map's colour: one hue, light to dark, so that who sees no colours sees them, too; words repeat them. */
import type { Territory } from '../api';

export const STEPS = [0, 25, 50, 75, 90] as const;

/** Index of the step a territory belongs to; null where nobody is counted. */
export function stepOf({ figures }: Pick<Territory, 'figures'>): number | null {
  if (figures.people === 0) return null;
  const percent = (figures.connected / figures.people) * 100;
  let step = 0;
  STEPS.forEach((from, index) => {
    if (percent >= from) step = index;
  });
  return step;
}

/** How much of the accent is in the colour of a step. */
export function fillOf(step: number | null): string {
  if (step === null) return 'var(--vkui--color_background_secondary)';
  const part = [12, 26, 42, 60, 100][step] ?? 100;
  return `color-mix(in srgb, var(--vkui--color_background_accent) ${part}%, var(--vkui--color_background_content))`;
}

/** Whether light letters are read better on it. */
export function isDark(step: number | null): boolean {
  return step !== null && step >= 4;
}

const GENERIC = /\s*(муниципальный округ|муниципальный район|городской округ|Городской округ|город|ЗАТО)\s*/g;

/** «Хасанский муниципальный округ» → «Хасанский», cut to what a tile holds. */
export function tileName(name: string): string {
  const short = name.replace(GENERIC, ' ').trim() || name;
  return short.length > 11 ? `${short.slice(0, 10)}…` : short;
}

/** The tile to go to with an arrow key: the nearest in that direction. */
export function neighbour(tiles: readonly Territory[], from: Territory, key: string): Territory | null {
  const moves: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const move = moves[key];
  if (!move) return null;
  const [dx, dy] = move;
  let best: { tile: Territory; cost: number } | null = null;
  for (const tile of tiles) {
    const x = (tile.map_column ?? 0) - (from.map_column ?? 0);
    const y = (tile.map_row ?? 0) - (from.map_row ?? 0);
    const along = x * dx + y * dy;
    if (along <= 0) continue;
    const cost = along + 3 * Math.abs(x * dy + y * dx);
    if (!best || cost < best.cost) best = { tile, cost };
  }
  return best?.tile ?? null;
}
