/** Gigabytes as people write them, and bytes as they are kept. Pure. */
import type { Schemas } from '../../shared/api';

type Quota = Schemas['Quota'];
export type Written = Record<string, string>;

const GIGABYTE = 1024 ** 3;
const MOST = 1_000_000;

/** Without a role it is the total of an institution. */
export const nameOf = (quota: Quota): string => quota.role ?? 'total';

export const gigabytes = (bytes: number): string => String(Math.round((bytes / GIGABYTE) * 100) / 100).replace('.', ',');

/** Null: it is no number, or not one that may be. */
export function bytesOf(written: string): number | null {
  const text = written.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  return number <= MOST ? Math.round(number * GIGABYTE) : null;
}

export function writtenOf(quotas: readonly Quota[]): Written {
  return Object.fromEntries(quotas.map((quota) => [nameOf(quota), quota.is_decided ? gigabytes(quota.max_bytes) : '']));
}

/** The lines that differ from what is above; null where something is wrong. */
export function decidedOf(quotas: readonly Quota[], written: Written): { role: Quota['role']; max_bytes: number }[] | null {
  const lines: { role: Quota['role']; max_bytes: number }[] = [];
  for (const quota of quotas) {
    const text = (written[nameOf(quota)] ?? '').trim();
    if (text === '') continue;
    const unchanged = quota.is_decided && gigabytes(quota.max_bytes) === text;
    const max_bytes = unchanged ? quota.max_bytes : bytesOf(text);
    if (max_bytes === null) return null;
    lines.push({ role: quota.role, max_bytes });
  }
  return lines;
}
