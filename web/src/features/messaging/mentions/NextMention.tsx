/** Over the messages while there are unread ones that name one: leads from one to the next. */
import { Icon24MentionOutline } from '@vkontakte/icons';
import { Counter, IconButton } from '@vkontakte/vkui';
import { useRef } from 'react';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useControls } from '../conversation/controls';
import type { Entry } from '../store/entry';
import styles from './Mentions.module.css';
import { useMentionText } from './messages';

export function NextMention({ entry }: { entry: Entry }) {
  const t = useMentionText();
  const format = useFormat();
  const controls = useControls();
  const snackbar = useSnackbar();
  const shown = useRef(0);
  const { id, personal } = entry;
  const count = personal.unread_mentions ?? 0;
  const next = async () => {
    const after = Math.max(personal.read_seq, shown.current);
    const { seqs } = await api.get<{ seqs: number[] }>(`/api/conversations/${id}/mentions`, { query: { after } });
    const [seq] = seqs;
    // After the last one it begins anew.
    shown.current = seq ?? 0;
    if (seq !== undefined) controls.show(seq);
    else if (after > personal.read_seq) await next();
  };
  return (
    <span className={styles.next}>
      <IconButton className={styles.nextButton} label={t('next', { count })} onClick={() => void next().catch(snackbar.error)}>
        <Icon24MentionOutline />
      </IconButton>
      <Counter className={styles.nextCounter} size="s" mode="primary" appearance="accent" aria-hidden>{format.number(count)}</Counter>
    </span>
  );
}
