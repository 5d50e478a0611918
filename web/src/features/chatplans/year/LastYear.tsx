import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { planApi, planKey, type YearOffer } from '../api';
import { useYearText } from './messages';
import styles from './Year.module.css';

/** The year begun last, and the way back while nobody has written. */
export function LastYear({ organisation, last, onUndone }: { organisation: string; last: NonNullable<YearOffer['last']>; onUndone: () => void }) {
  const t = useYearText();
  const format = useFormat();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [asking, setAsking] = useState(false);
  const date = format.date(last.begins_on);
  if (last.is_undone) return <span className={styles.says}>{t('last_undone', { date })}</span>;
  return (
    <div className={styles.last}>
      <div>
        <StatusMark kind="good">{t('last', { date })}</StatusMark>
        <div className={styles.says}>{t(last.may_undo ? 'may_undo' : 'may_not_undo')}</div>
      </div>
      {last.may_undo && <Button size="m" mode="secondary" onClick={() => setAsking(true)}>{t('undo')}</Button>}
      <ConfirmDialog
        open={asking}
        title={t('undo_title')}
        confirmLabel={t('undo')}
        onConfirm={async () => {
          const offer = await planApi.undoYear(organisation, last.id);
          client.setQueryData(planKey(organisation, 'year'), offer);
          await client.invalidateQueries({ queryKey: planKey(organisation) });
          snackbar.say(t('undone'));
          onUndone();
        }}
        onClose={() => setAsking(false)}
      >
        {t('undo_text')}
      </ConfirmDialog>
    </div>
  );
}
