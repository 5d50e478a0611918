/** Above the field: what is being answered or edited, and the way out of it. */
import { Icon24CancelOutline, Icon24PenOutline, Icon24ReplyOutline } from '@vkontakte/icons';
import { IconButton, Tappable } from '@vkontakte/vkui';
import { useCell, useControls } from '../conversation/controls';
import { useQuoted } from '../conversation/quoted';
import { useText } from '../messages';
import type { Entry } from '../store/entry';
import { useLine } from '../words';
import styles from './Composer.module.css';

export function ModeBar({ entry, onLeave }: { entry: Entry; onLeave: () => void }) {
  const t = useText();
  const line = useLine();
  const controls = useControls();
  const mode = useCell(controls.mode);
  const quoted = useQuoted(entry, mode.kind === 'plain' ? null : mode.seq);
  if (mode.kind === 'plain') return null;
  const isEdit = mode.kind === 'edit';
  const Icon = isEdit ? Icon24PenOutline : Icon24ReplyOutline;
  const message = quoted.message;
  return (
    <div className={styles.mode} role="group" aria-label={t(isEdit ? 'mode_edit' : 'mode_reply')}>
      <Icon className={styles.modeIcon} aria-hidden />
      <Tappable className={styles.modeText} onClick={() => controls.show(mode.seq)} hoverMode="background" activeMode="background">
        <span className={styles.modeTitle}>{isEdit ? t('mode_edit') : (message?.author_name ?? t('mode_reply'))}</span>
        <span className={styles.modeLine}>{message ? line(message) : t(quoted.isLoading ? 'quote_loading' : 'quote_gone')}</span>
      </Tappable>
      <IconButton label={t(isEdit ? 'leave_edit' : 'leave_reply')} onClick={onLeave}><Icon24CancelOutline /></IconButton>
    </div>
  );
}
