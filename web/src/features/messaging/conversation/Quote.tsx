/** What a message answers: author and first line. A press leads there. */
import { Tappable } from '@vkontakte/vkui';
import { useText } from '../messages';
import type { Entry } from '../store/entry';
import { useLine } from '../words';
import styles from './Bubble.module.css';
import { useControls } from './controls';
import { useQuoted } from './quoted';

export function Quote({ entry, seq }: { entry: Entry; seq: number }) {
  const t = useText();
  const line = useLine();
  const controls = useControls();
  const { message, isLoading } = useQuoted(entry, seq);
  if (!message) return <div className={styles.quoteGone}>{t(isLoading ? 'quote_loading' : 'quote_gone')}</div>;
  return (
    <Tappable
      Component="button"
      className={styles.quote}
      hoverMode="opacity"
      activeMode="opacity"
      aria-label={t('quote_of', { name: message.author_name, text: line(message) })}
      onClick={() => controls.show(seq)}
    >
      <span className={styles.quoteName}>{message.author_name}</span>
      <span className={styles.quoteLine}>{line(message)}</span>
    </Tappable>
  );
}
