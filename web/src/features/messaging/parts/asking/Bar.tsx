/** A share as a bar. The figures beside it say the same in words. */
import styles from './asking.module.css';

export function Bar({ part, whole }: { part: number; whole: number }) {
  const percent = whole > 0 ? Math.min(100, (part / whole) * 100) : 0;
  return <div className={styles.track} aria-hidden="true"><div className={styles.filled} style={{ inlineSize: `${percent}%` }} /></div>;
}
