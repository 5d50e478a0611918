/** Whose words these are, when they were brought from elsewhere. */
import { Icon16ShareOutline } from '@vkontakte/icons';
import { useFormat } from '../../../shared/i18n';
import { useText } from '../messages';
import type { Forwarded as Source } from '../wire';
import styles from './Bubble.module.css';

export function Forwarded({ source }: { source: Source }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.forwarded} title={format.dateTime(source.created_at)}>
      <Icon16ShareOutline aria-hidden />
      <span>{t('forwarded_from', { name: source.author_name })}</span>
    </div>
  );
}
