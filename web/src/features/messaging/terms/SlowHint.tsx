/** How long slow mode still asks one to wait; nothing where it doesn't. */
import { useEffect, useState } from 'react';
import { useMessaging } from '../client/current';
import { tailOf } from '../store/log';
import type { Entry } from '../store/entry';
import { useText } from './messages';
import styles from './Terms.module.css';

function lastOwnAt(entry: Entry, me: string): number | null {
  const messages = tailOf(entry.log)?.messages ?? [];
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    if (messages[at]!.author_id === me) return Date.parse(messages[at]!.created_at);
  }
  return null;
}

export function SlowHint({ entry }: { entry: Entry }) {
  const t = useText();
  const { me } = useMessaging();
  const [now, setNow] = useState(() => Date.now());
  const seconds = entry.conversation.slow_seconds ?? 0;
  const isFree = seconds === 0 || entry.conversation.role === 'owner' || entry.conversation.role === 'admin';
  const last = isFree ? null : lastOwnAt(entry, me);
  const left = last === null ? 0 : Math.ceil((last + seconds * 1_000 - now) / 1_000);
  const isWaiting = left > 0;
  useEffect(() => {
    if (last === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [last]);
  return isWaiting ? <div className={styles.slow} role="note">{t('slow_wait', { seconds: Math.min(left, seconds) })}</div> : null;
}
