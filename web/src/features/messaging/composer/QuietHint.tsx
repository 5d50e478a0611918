/** «У 12 из 25 сейчас тихие часы, до 8:00», and the ways to send that fit. What the buttons do is the composer's business. */
import { Icon20MoonOutline, Icon16Cancel } from '@vkontakte/icons';
import { Button, IconButton } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { useQuietText } from '../quiet/messages';
import type { ConversationQuiet } from '../quiet/useQuiet';
import styles from './QuietHint.module.css';

interface Props {
  quiet: ConversationQuiet;
  isDirect: boolean;
  /** There is something to send. */
  isFilled: boolean;
  /** Absent where nothing can be sent later. */
  onLater?: (until: string) => void;
  onSilently: () => void;
  onNow: () => void;
  onHide: () => void;
}

export function QuietHint({ quiet, isDirect, isFilled, onLater, onSilently, onNow, onHide }: Props) {
  const t = useQuietText();
  const format = useFormat();
  const { quiet_count: count, of, until } = quiet;
  if (count === 0 || !until) return null;
  const isSoon = Date.parse(until) - Date.now() < 20 * 3_600_000;
  const end = isSoon ? format.time(until) : format.dateTime(until);
  const words = isDirect ? t('quiet_one', { until: end }) : t(count === of ? 'quiet_all' : 'quiet_many', { count, of, until: end });
  return (
    <section className={styles.hint} aria-label={words}>
      <div className={styles.line}>
        <Icon20MoonOutline className={styles.icon} />
        <span role="status" className={styles.words}>{words}</span>
        <IconButton label={t('hide')} onClick={onHide}><Icon16Cancel /></IconButton>
      </div>
      {isFilled && (
        <div className={styles.ways}>
          {onLater && <Button size="s" mode="primary" onClick={() => onLater(until)}>{t('send_at', { until: end })}</Button>}
          <Button size="s" mode="secondary" onClick={onSilently}>{t('send_silently')}</Button>
          <Button size="s" mode="tertiary" onClick={onNow}>{t('send_now')}</Button>
        </div>
      )}
    </section>
  );
}
