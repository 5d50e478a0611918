import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, FormStatus, ModalCard } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { FileDrop } from '../../../shared/ui/FileDrop';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type AbsencesDifference, type Card } from '../api';
import styles from '../Organisations.module.css';
import { Problems } from '../Problems';
import { useCardText } from './messages';

/** Absences from a file: what would be added is shown before anything happens. */
export function AbsenceListDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useCardText();
  const format = useFormat(card.time_zone);
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [shown, setShown] = useState<{ file: File; difference: AbsencesDifference } | null>(null);
  const preview = useMutation({
    mutationFn: async (file: File) => ({ file, difference: await organisationsApi.previewAbsences(card.id, file) }),
    onSuccess: setShown,
  });
  const apply = useMutation({
    mutationFn: ({ file, difference }: { file: File; difference: AbsencesDifference }) =>
      organisationsApi.applyAbsences(card.id, file, difference.mark),
    onSuccess: async (done) => {
      snackbar.say(t('list_done', { count: done.new }));
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations', 'absences', card.id] });
    },
  });
  const failed = preview.error ?? apply.error;
  const lines = shown?.difference.new ?? [];
  return (
    <ModalCard open title={t('absences_list')} onClose={onClose} dismissButtonMode="inside">
      <div className={styles.stack}>
        <FileDrop
          label={t('list_file')}
          accept=".xlsx,.csv"
          hint={shown?.file.name ?? t('list_hint')}
          disabled={preview.isPending}
          onFiles={([file]) => {
            if (file) preview.mutate(file);
          }}
        />
        {shown && (
          <>
            <ul className={`${styles.rows} ${styles.problems}`}>
              {lines.map((line) => (
                <li key={line.row} className={styles.row}>
                  <span>{line.person.name}</span>
                  <span className={styles.quiet}>{t('span', { from: format.date(line.first_day), to: format.date(line.last_day) })}</span>
                </li>
              ))}
            </ul>
            {lines.length === 0 && <div>{t('list_nothing')}</div>}
            {shown.difference.known > 0 && <div className={styles.quiet}>{t('list_known', { count: shown.difference.known })}</div>}
            <Problems problems={shown.difference.problems} />
          </>
        )}
        {failed && <FormStatus mode="error">{errorText(failed)}</FormStatus>}
        <Button size="l" stretched disabled={lines.length === 0} loading={apply.isPending} onClick={() => shown && apply.mutate(shown)}>
          {t('list_apply', { count: lines.length })}
        </Button>
      </div>
    </ModalCard>
  );
}
