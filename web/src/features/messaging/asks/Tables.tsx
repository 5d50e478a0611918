/** The progress as tables: by institution and group, and by name. */
import { useQuery } from '@tanstack/react-query';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { QueryView } from '../../../shared/ui/QueryView';
import { StatusMark } from '../../../shared/ui/StatusMark';
import styles from './asks.module.css';
import { useText } from './messages';
import { asksApi, type AskedPerson, type PlaceProgress, type Progress } from './requests';

export function PlacesTable({ progress }: { progress: Progress }) {
  const t = useText();
  const groupOf = (line: PlaceProgress) => line.group || (line.kind === 'staff' ? t('staff') : '');
  const nameOf = (line: PlaceProgress) => line.organisation || t('nobody');
  const isForm = progress.kind === 'form';
  // On a phone there is room for one name before the figures.
  const isOne = new Set(progress.places.map((line) => line.organisation_id)).size < 2;
  const columns: Column<PlaceProgress>[] = [
    ...(isOne ? [] : [{ id: 'organisation', title: t('organisation'), value: nameOf, width: 280 }]),
    { id: 'group', title: t('group'), value: (line) => groupOf(line) || (isOne ? nameOf(line) : ''), width: isOne ? 200 : 140 },
    { id: 'done', title: t(isForm ? 'done' : 'confirmed'), kind: 'share', value: (line) => ({ part: line.done, whole: line.asked }), width: 160 },
    { id: 'waiting', title: t(isForm ? 'waiting_number' : 'not_confirmed'), kind: 'number', value: (line) => line.asked - line.done, width: 140 },
  ];
  return (
    <DataTable
      label={t('places')}
      name="places"
      columns={columns}
      rows={progress.places}
      rowKey={(line) => `${line.organisation_id}:${line.group_id}:${line.kind}`}
      footer={{ organisation_id: null, organisation: t('show_all'), group_id: null, group: '', kind: 'sum', asked: progress.asked, done: progress.done }}
    />
  );
}

export function PeopleTable({ progress }: { progress: Progress }) {
  const t = useText();
  const query = useQuery({
    queryKey: ['messaging', 'progress-people', progress.conversation_id, progress.seq, progress.done, progress.asked],
    queryFn: () => asksApi.people(progress.conversation_id, String(progress.seq)),
    placeholderData: (kept) => kept,
  });
  const isForm = progress.kind === 'form';
  const isLate = (person: AskedPerson) => !!person.done_at && !!progress.due_at && person.done_at > progress.due_at;
  const stateOf = (person: AskedPerson) => (person.done_at ? (isLate(person) ? t('is_late') : t(isForm ? 'is_done' : 'is_confirmed')) : t(isForm ? 'is_waiting' : 'is_not_confirmed'));
  const columns: Column<AskedPerson>[] = [
    { id: 'name', title: t('name'), value: (person) => person.name, width: 280 },
    {
      id: 'state',
      title: t('status'),
      kind: 'status',
      value: stateOf,
      cell: (person) => <StatusMark kind={person.done_at ? (isLate(person) ? 'late' : 'good') : 'neutral'}>{stateOf(person)}</StatusMark>,
      width: 160,
    },
    { id: 'when', title: t('when'), kind: 'date_time', value: (person) => person.done_at, width: 180 },
    { id: 'group', title: t('group'), value: (person) => person.group, width: 120 },
    { id: 'organisation', title: t('organisation'), value: (person) => person.organisation, width: 240, hidden: progress.places.length < 2 },
    { id: 'parents', title: t('parents'), value: (person) => person.answerers.join(', '), width: 240, hidden: progress.kind !== 'form' },
  ];
  return (
    <QueryView query={query}>
      {({ people, hidden }) => (
        <>
          <DataTable
            label={t('people')}
            name="people"
            columns={columns}
            rows={people}
            rowKey={(person) => person.about_id}
            searchText={(person) => `${person.name} ${person.group}`}
            filters={[{
              id: 'state',
              title: t('state'),
              options: [
                { value: 'waiting', label: t(isForm ? 'show_waiting' : 'not_confirmed') },
                { value: 'done', label: t(isForm ? 'show_done' : 'confirmed') },
              ],
              match: (person, value) => (person.done_at !== null) === (value === 'done'),
            }]}
            empty={<p className={styles.meta}>{t('nobody_waits_why')}</p>}
          />
          {hidden > 0 && <p className={styles.meta}>{t('hidden', { count: hidden })}</p>}
        </>
      )}
    </QueryView>
  );
}
