import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Link as VkLink } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { DateField } from '../../../shared/ui/DateField';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { organisationsApi, type Appointment, type Card } from '../api';
import styles from '../Organisations.module.css';
import { AppointDialog } from './AppointDialog';
import { useCardText } from './messages';

const NO_ROLES: readonly Appointment['role'][] = [];

function stateOf(line: Appointment, today: string): 'in_force' | 'ended' | 'coming' {
  if (line.is_past) return 'ended';
  return line.valid_from > today ? 'coming' : 'in_force';
}

/** Ends an appointment after a day, or takes back one that was entered by mistake. */
function EndDialog({ card, line, onClose }: { card: Card; line: Appointment; onClose: () => void }) {
  const t = useCardText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [day, setDay] = useState<string | null>(card.today < line.valid_from ? line.valid_from : card.today);
  const refresh = () => client.invalidateQueries({ queryKey: ['organisations'] });
  const end = useMutation({
    mutationFn: () => organisationsApi.endAppointment(card.id, line.id, day ?? card.today),
    onSuccess: () => {
      snackbar.say(t('ended_done'));
      return refresh();
    },
  });
  const retract = useMutation({
    mutationFn: () => organisationsApi.retractAppointment(card.id, line.id),
    onSuccess: () => {
      snackbar.say(t('retracted'));
      onClose();
      return refresh();
    },
    onError: snackbar.error,
  });
  return (
    <ConfirmDialog
      open
      title={t('end_title')}
      confirmLabel={t('end')}
      onConfirm={async () => void (await end.mutateAsync())}
      onClose={onClose}
    >
      <div className={styles.stack}>
        <div>{t('end_text', { name: line.person.name })}</div>
        <DateField label={t('last_day')} value={day} onChange={setDay} min={line.valid_from} required />
        <div>
          <Button mode="tertiary" appearance="negative" loading={retract.isPending} onClick={() => retract.mutate()}>{t('retract')}</Button>
          <div className={styles.quiet}>{t('retract_text')}</div>
        </div>
      </div>
    </ConfirmDialog>
  );
}

/** Who is appointed to what, since when, by which order. */
export function AppointmentsTab({ card }: { card: Card }) {
  const t = useCardText();
  const format = useFormat(card.time_zone);
  const [past, setPast] = useState(false);
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const query = useQuery({
    queryKey: ['organisations', 'appointments', card.id, past],
    queryFn: () => organisationsApi.appointments(card.id, past),
  });
  const appointable = query.data?.appointable ?? NO_ROLES;
  const today = query.data?.today ?? card.today;
  const columns = useMemo<Column<Appointment>[]>(() => [
    { id: 'person', title: t('person'), value: (row) => row.person.name, width: 260 },
    { id: 'role', title: t('role'), value: (row) => t(row.role), width: 200 },
    { id: 'post', title: t('post'), value: (row) => row.post, width: 200 },
    {
      id: 'state', title: t('state'), kind: 'status', value: (row) => t(stateOf(row, today)),
      cell: (row) => {
        const state = stateOf(row, today);
        return <StatusMark kind={state === 'in_force' ? 'good' : state === 'ended' ? 'neutral' : 'progress'}>{t(state)}</StatusMark>;
      },
    },
    { id: 'from', title: t('from'), kind: 'date', value: (row) => row.valid_from },
    { id: 'to', title: t('to'), kind: 'date', value: (row) => row.last_day },
    {
      id: 'end', title: t('end'), sortable: false, value: () => null, csv: () => '',
      cell: (row) => !row.is_past && appointable.includes(row.role) && (
        <span onClick={(event) => event.stopPropagation()}>
          <Button size="s" mode="tertiary" onClick={() => setEnding(row)}>{t('end')}</Button>
        </span>
      ),
    },
    {
      id: 'order', title: t('order'), width: 200,
      value: (row) => (row.order_number ? t('order_of', { number: row.order_number, date: row.order_date ? format.date(row.order_date) : '—' }) : null),
    },
    {
      id: 'scan', title: t('scan'), sortable: false, width: 140, value: (row) => (row.order_file_id ? t('scan') : null),
      cell: (row) => row.order_file_id && (
        <span onClick={(event) => event.stopPropagation()}>
          <VkLink onClick={() => void organisationsApi.downloadScan(row.order_file_id ?? '')}>{t('scan')}</VkLink>
        </span>
      ),
    },
  ], [t, format, today, appointable]);
  return (
    <Section flush>
      <div className={styles.views}>
        {appointable.length > 0 && <Button onClick={() => setAppointing(true)}>{t('appoint')}</Button>}
        <Checkbox checked={past} onChange={(event) => setPast(event.target.checked)}>{t('with_past')}</Checkbox>
      </div>
      <DataTable
        name="appointments"
        label={t('roles')}
        columns={columns}
        rows={query.data?.appointments ?? []}
        rowKey={(row) => row.id}
        searchText={(row) => `${row.person.name} ${row.post} ${t(row.role)}`}
        filters={[{
          id: 'role',
          title: t('role'),
          options: [...new Set((query.data?.appointments ?? []).map((row) => row.role))].map((role) => ({ value: role, label: t(role) })),
          match: (row, value) => row.role === value,
        }]}
        rowHref={(row) => `/organisations/${card.id}/people/${row.person.id}`}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        timeZone={card.time_zone}
      />
      {appointing && <AppointDialog card={card} onClose={() => setAppointing(false)} />}
      {ending && <EndDialog card={card} line={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}
