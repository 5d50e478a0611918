import { useQuery } from '@tanstack/react-query';
import { Footnote, Select, VisuallyHidden } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { useIsDesktop } from '../../../shared/layout';
import { compareRussian } from '../../../shared/sort';
import { DataTable, type Column, type Filter } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { weekDays } from '../../../shared/weeks';
import { figuresApi, type PedagogueWeeks, type PersonWeek, type Rules } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';
import { isFlagged, StandingMark, STANDINGS } from '../words';
import { PersonDialog } from './PersonDialog';

interface Row {
  person: PedagogueWeeks['names'][number];
  /** Those that are shown: all of the month, or the chosen one. */
  weeks: readonly PersonWeek[];
  byMonday: ReadonlyMap<string, PersonWeek>;
}

const WEEK_PX = 216;
const ALL = 'all';

function rowsOf(data: PedagogueWeeks, shown: readonly string[]): Row[] {
  const found = new Map<string, Map<string, PersonWeek>>();
  for (const week of data.rows) {
    if (!found.has(week.person_id)) found.set(week.person_id, new Map());
    found.get(week.person_id)?.set(week.monday, week);
  }
  return data.names
    .map((person) => {
      const byMonday = found.get(person.person_id) ?? new Map<string, PersonWeek>();
      return { person, byMonday, weeks: shown.map((monday) => byMonday.get(monday)).filter((week): week is PersonWeek => week !== undefined) };
    })
    .filter((row) => row.weeks.length > 0)
    .sort((a, b) => compareRussian(a.person.name, b.person.name));
}

const sum = (row: Row, of: (week: PersonWeek) => number) => row.weeks.reduce((total, week) => total + of(week), 0);

function WeekCell({ week }: { week: PersonWeek }) {
  const t = useText();
  const format = useFormat();
  const standing = t(`standing_${week.standing}`);
  return (
    <span className={styles.cell}>
      <VisuallyHidden>{t('cell_said', { messages: week.raw, calls: week.calls_joined, standing })}</VisuallyHidden>
      <b aria-hidden="true">{t('cell', { messages: format.number(week.raw), calls: format.number(week.calls_joined) })}</b>
      <span aria-hidden="true"><StandingMark standing={week.standing} /></span>
    </span>
  );
}

function useColumns(shown: readonly string[], hasFlags: boolean): Column<Row>[] {
  const t = useText();
  const format = useFormat();
  const isDesktop = useIsDesktop();
  return useMemo(() => [
    isDesktop
      ? { id: 'name', title: t('name'), width: 270, value: (row) => row.person.name }
      : { id: 'name', title: t('name'), width: 160, value: (row) => row.person.short_name, csv: (row) => row.person.name },
    { id: 'post', title: t('post'), width: 150, value: (row) => row.person.post || null },
    ...shown.map((monday): Column<Row> => ({
      id: `w${monday}`,
      title: weekDays(monday, format),
      kind: 'status',
      width: WEEK_PX,
      value: (row) => row.byMonday.get(monday)?.raw ?? null,
      cell: (row) => {
        const week = row.byMonday.get(monday);
        return week ? <WeekCell week={week} /> : '—';
      },
      csv: (row) => {
        const week = row.byMonday.get(monday);
        return week ? `${week.raw} · ${week.calls_joined} · ${t(`standing_${week.standing}`)}` : '';
      },
    })),
    {
      id: 'flag',
      title: t('flag'),
      kind: 'status',
      width: 140,
      hidden: !hasFlags,
      value: (row) => (row.weeks.some(isFlagged) ? t('flag_mark') : null),
      cell: (row) => (row.weeks.some(isFlagged) ? <StatusMark kind="warning">{t('flag_mark')}</StatusMark> : null),
    },
    { id: 'raw', title: t('messages'), kind: 'number', value: (row) => sum(row, (week) => week.raw) },
    { id: 'substantive', title: t('substantive'), kind: 'number', hidden: true, width: 150, value: (row) => sum(row, (week) => week.substantive) },
    { id: 'calls', title: t('calls_joined'), kind: 'number', value: (row) => sum(row, (week) => week.calls_joined) },
    { id: 'started', title: t('calls_started'), kind: 'number', hidden: true, width: 150, value: (row) => sum(row, (week) => week.calls_started) },
  ], [t, format, isDesktop, shown, hasFlags]);
}

function useFilters(): Filter<Row>[] {
  const t = useText();
  return useMemo(() => [
    {
      id: 'standing',
      title: t('standing'),
      options: [
        ...STANDINGS.map((value) => ({ value, label: t(`standing_${value}`) })),
        { value: 'short_messages', label: t('short_messages') },
        { value: 'short_calls', label: t('short_calls') },
      ],
      match: (row, value) => row.weeks.some((week) => {
        const isJudged = week.standing === 'missed' || week.standing === 'running';
        if (value === 'short_messages') return isJudged && !week.met_messages;
        if (value === 'short_calls') return isJudged && !week.met_calls;
        return week.standing === value;
      }),
    },
    { id: 'flag', title: t('flag'), options: [{ value: 'yes', label: t('flag_yes') }], match: (row) => row.weeks.some(isFlagged) },
  ], [t]);
}

function Table({ data, organisation, rules }: { data: PedagogueWeeks; organisation: string; rules: Rules }) {
  const t = useText();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('week');
  const shown = useMemo(() => (wanted && data.weeks.includes(wanted) ? [wanted] : data.weeks), [wanted, data.weeks]);
  const rows = useMemo(() => rowsOf(data, shown), [data, shown]);
  const columns = useColumns(shown, rows.some((row) => row.weeks.some(isFlagged)));
  const filters = useFilters();
  const set = (key: string, value: string | null) => setParams((old) => {
    const changed = new URLSearchParams(old);
    if (value === null) changed.delete(key);
    else changed.set(key, value);
    return changed;
  }, { replace: key !== 'person' });
  const open = rows.find((row) => row.person.person_id === params.get('person'));
  return (
    <>
      <div className={styles.names}>
        <DataTable
          columns={columns}
          rows={rows}
          rowKey={(row) => row.person.person_id}
          label={t('pedagogues')}
          name="people"
          filters={filters}
          searchText={(row) => `${row.person.name} ${row.person.post}`}
          onRowOpen={(row) => set('person', row.person.person_id)}
          toolbar={(
            <div className={styles.week}>
              <Select
                slotProps={{ input: { 'aria-label': t('week') }, select: { 'aria-label': t('week') } }}
                value={shown.length === 1 && wanted ? wanted : ALL}
                onChange={(_event, value) => set('week', value === ALL ? null : String(value))}
                options={[{ value: ALL, label: t('all_weeks') }, ...data.weeks.map((monday) => ({ value: monday, label: weekDays(monday, format) }))]}
              />
            </div>
          )}
        />
      </div>
      <Footnote className={styles.quiet}>{t('cell_key')}</Footnote>
      <PersonDialog
        person={open?.person}
        weeks={open ? data.weeks.map((monday) => open.byMonday.get(monday)).filter((week): week is PersonWeek => week !== undefined) : []}
        rules={rules}
        organisation={organisation}
        onClose={() => set('person', null)}
      />
    </>
  );
}

interface PedagoguesTabProps {
  organisation: string;
  month: string;
  rules: Rules;
  maySeePeople: boolean;
}

/** Every pedagogue, every week: messages, calls and the verdict; filters and the open person are in the address. */
export function PedagoguesTab({ organisation, month, rules, maySeePeople }: PedagoguesTabProps) {
  const t = useText();
  const query = useQuery({
    queryKey: ['indicators', organisation, month, 'pedagogues'],
    queryFn: () => figuresApi.pedagogues(organisation, month),
    enabled: maySeePeople,
  });
  if (!maySeePeople) return <EmptyState title={t('names_hidden')}>{t('names_hidden_text')}</EmptyState>;
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('pedagogues')}
      isEmpty={(data) => data.names.length === 0 || data.weeks.length === 0}
      empty={query.data?.weeks.length === 0
        ? <EmptyState title={t('weeks_none')}>{t('weeks_none_text')}</EmptyState>
        : <EmptyState title={t('nobody')} />}
    >
      {(data) => <Table data={data} organisation={organisation} rules={rules} />}
    </QueryView>
  );
}
