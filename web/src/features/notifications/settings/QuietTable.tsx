/** When it is quiet, by kind of day, and who decided each line. */
import type { QuietLine } from './api';
import styles from './Quiet.module.css';
import { useSettingsText } from './messages';
import { useQuietWords } from './useQuietWords';

export function QuietTable({ lines, label }: { lines: readonly QuietLine[]; label: string }) {
  const t = useSettingsText();
  const words = useQuietWords();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr><th scope="col">{t('day')}</th><th scope="col">{t('when')}</th><th scope="col">{t('whence')}</th></tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.kind}>
            <th scope="row">{t(`day_${line.kind}`)}</th>
            <td className={styles.when}>{words.span(line)}</td>
            <td className={styles.whence}>{line.sources.map(words.source).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
