/** «Срочно» above the text of a message that broke the quiet. */
import { Icon16ErrorCircleOutline } from '@vkontakte/icons';
import { useQuietText } from './messages';
import styles from './UrgentMark.module.css';

export function UrgentMark() {
  const t = useQuietText();
  return <div className={styles.mark}><Icon16ErrorCircleOutline aria-hidden />{t('urgent')}</div>;
}
