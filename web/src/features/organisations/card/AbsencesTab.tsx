import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, FormStatus, ModalCard } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { DateField } from '../../../shared/ui/DateField';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type Absences, type Card } from '../api';
import styles from '../Organisations.module.css';
import { addDays } from '../words';
import { AbsenceListDialog } from './AbsenceListDialog';
import { useCardText } from './messages';
import { PersonPicker } from './PersonPicker';

type Line = Absences['absences'][number];
const SHOWN_DAYS = 180;

function AbsenceDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useCardText();
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [person, setPerson] = useState<string | null>(null);
  const [first, setFirst] = useState<string | null>(card.today);
  const [last, setLast] = useState<string | null>(card.today);
  const add = useMutation({
    mutationFn: () => organisationsApi.addAbsence(card.id, { person_id: person ?? '', first_day: first ?? '', last_day: last ?? '' }),
    onSuccess: async () => {
      snackbar.say(t('absence_added'));
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations', 'absences', card.id] });
    },
  });
  return (
    <ModalCard open title={t('add_absence')} onClose={onClose} dismissButtonMode="inside">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <PersonPicker organisationId={card.id} label={t('person')} value={person} onChange={setPerson} kind="staff" />
        <div className={styles.pair}>
          <DateField label={t('first_day')} value={first} onChange={setFirst} required />
          <DateField label={t('last_day')} value={last} onChange={setLast} min={first ?? undefined} required />
        </div>
        {add.error && <FormStatus mode="error">{errorText(add.error)}</FormStatus>}
        <Button type="submit" size="l" stretched loading={add.isPending} disabled={!person || !first || !last}>{t('save')}</Button>
      </form>
    </ModalCard>
  );
}

/** Who is away from when to when; the reason is kept nowhere. */
export function AbsencesTab({ card }: { card: Card }) {
  const t = useCardText();
  const format = useFormat(card.time_zone);
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'one' | 'list' | null>(null);
  const [from, to] = [addDays(card.today, -SHOWN_DAYS), addDays(card.today, SHOWN_DAYS)];
  const query = useQuery({ queryKey: ['organisations', 'absences', card.id], queryFn: () => organisationsApi.absences(card.id, from, to) });
  const canManage = query.data?.can_manage ?? false;
  const { mutate: remove } = useMutation({
    mutationFn: (line: Line) => organisationsApi.removeAbsence(card.id, line.id),
    onSuccess: (_done, line) => {
      snackbar.undo({
        text: t('absence_removed'),
        onUndo: async () => {
          await organisationsApi.addAbsence(card.id, { person_id: line.person.id, first_day: line.first_day, last_day: line.last_day });
          await client.invalidateQueries({ queryKey: ['organisations', 'absences', card.id] });
        },
      });
      return client.invalidateQueries({ queryKey: ['organisations', 'absences', card.id] });
    },
    onError: snackbar.error,
  });
  const columns = useMemo<Column<Line>[]>(() => [
    { id: 'person', title: t('person'), value: (row) => row.person.name, width: 300 },
    { id: 'from', title: t('from'), kind: 'date', value: (row) => row.first_day },
    { id: 'to', title: t('to'), kind: 'date', value: (row) => row.last_day },
    {
      id: 'remove', title: t('remove'), sortable: false, value: () => null, csv: () => '',
      cell: (row) => canManage && <Button size="s" mode="tertiary" appearance="negative" onClick={() => remove(row)}>{t('remove')}</Button>,
    },
  ], [t, canManage, remove]);
  return (
    <Section flush>
      {canManage && (
        <div className={styles.views}>
          <Button onClick={() => setDialog('one')}>{t('add_absence')}</Button>
          <Button mode="secondary" onClick={() => setDialog('list')}>{t('absences_list')}</Button>
          <span className={styles.quiet}>{t('span', { from: format.date(from), to: format.date(to) })}</span>
        </div>
      )}
      <DataTable
        name="absences"
        label={t('add_absence')}
        columns={columns}
        rows={query.data?.absences ?? []}
        rowKey={(row) => row.id}
        searchText={(row) => row.person.name}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={t('absences_empty')}>{t('absences_empty_text')}</EmptyState>}
      />
      {dialog === 'one' && <AbsenceDialog card={card} onClose={() => setDialog(null)} />}
      {dialog === 'list' && <AbsenceListDialog card={card} onClose={() => setDialog(null)} />}
    </Section>
  );
}
