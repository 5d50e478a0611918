/** In place of the header while messages are chosen: how many, what can be done with all of them, and the way out. */
import { Icon24CancelOutline } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useLanguage } from '../../../../shared/i18n';
import type { Entry } from '../../store/entry';
import { useCell, useControls } from '../controls';
import paneStyles from '../ConversationPane.module.css';
import styles from './Actions.module.css';
import { useContextOf } from './context';
import { useActionText } from './messages';
import { SELECTION_ACTIONS } from './selection';

export function SelectionBar({ entry }: { entry: Entry }) {
  const t = useActionText();
  const language = useLanguage();
  const controls = useControls();
  const contextOf = useContextOf(entry);
  const chosen = [...(useCell(controls.selection) ?? [])].sort((one, other) => one - other);
  const contexts = chosen.flatMap((seq) => contextOf(seq) ?? []);
  const leave = () => {
    controls.leaveSelection();
    controls.composer?.focus();
  };
  return (
    <div className={`${paneStyles.header} ${styles.selection}`} role="toolbar" aria-label={t('selection')}>
      <IconButton label={t('leave_selection')} onClick={leave}><Icon24CancelOutline /></IconButton>
      <h2 className={styles.count} aria-live="polite">{t('chosen', { count: chosen.length })}</h2>
      {SELECTION_ACTIONS.map((action) => action.isOffered(contexts) && (
        <IconButton key={action.id} label={action.title[language]} title={action.title[language]} onClick={() => action.run(contexts)}>
          <action.Icon />
        </IconButton>
      ))}
    </div>
  );
}
