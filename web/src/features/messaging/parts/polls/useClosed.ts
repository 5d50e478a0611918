/** Whether something has ended, by its own word or by the hour: the moment draws it anew. */
import { useEffect, useState } from 'react';
import type { Instant } from '../../wire';

const MAX_WAIT_MS = 2 ** 31 - 1;

export function useClosed(closesAt: Instant | null | undefined, closedAt: Instant | null | undefined): boolean {
  const [now, setNow] = useState(() => Date.now());
  const end = closesAt ? Date.parse(closesAt) : Infinity;
  useEffect(() => {
    const left = end - Date.now();
    if (!Number.isFinite(left) || left <= 0 || left > MAX_WAIT_MS) return;
    const timer = setTimeout(() => setNow(Date.now()), left + 50);
    return () => clearTimeout(timer);
  }, [end]);
  return closedAt != null || end <= now;
}
