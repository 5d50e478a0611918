import { Footnote, Progress, Spinner } from '@vkontakte/vkui';
import { useFormat } from '../../i18n';
import { useText } from '../messages';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  done: number;
  /** Null while nobody knows how much there is. */
  total: number | null;
  /** What is being done now. */
  text: string;
}

/** How far a long work is and what it does at the moment. */
export function ProgressBar({ done, total, text }: ProgressBarProps) {
  const t = useText();
  const format = useFormat();
  const known = total !== null && total > 0;
  const percent = known ? Math.min(100, Math.floor((done / total) * 100)) : 0;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Footnote>{text}</Footnote>
        <Footnote className={styles.figures}>
          {known ? t('progress_of', { done: format.number(done), total: format.number(total) }) : <Spinner size="s" noColor>{t('progress_unknown')}</Spinner>}
        </Footnote>
      </div>
      {known && <Progress value={percent} height={6} aria-label={text} aria-valuetext={`${percent}%`} />}
    </div>
  );
}
