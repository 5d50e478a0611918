/** How much of the room is taken: in words, and as a bar. */
import { Progress } from '@vkontakte/vkui';
import type { Schemas } from '../../shared/api';
import { useFormat } from '../../shared/i18n';
import styles from './Files.module.css';
import { useText } from './messages';

export function UsedBar({ used: { bytes, max_bytes } }: { used: Schemas['Used'] }) {
  const t = useText();
  const format = useFormat();
  const words = t('used', { used: format.fileSize(bytes), limit: format.fileSize(max_bytes) });
  return (
    <div className={styles.used}>
      <div>{words}</div>
      <Progress value={max_bytes > 0 ? Math.min(100, (bytes / max_bytes) * 100) : 100} height={6} aria-label={words} />
    </div>
  );
}
