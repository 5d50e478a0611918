/** The figures of all institutions below an office, as last counted; those with a norm and those without are never one sum. */
import { useQuery } from '@tanstack/react-query';
import { Footnote } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { useFormat } from '../../../shared/i18n';
import { DataTable, type Column, type Filter } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Facts, Section } from '../../../shared/ui/Section';
import { figuresApi, type Figures, type Overview, type OverviewRow } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';
import { MonthChoice, useMonth } from '../MonthChoice';

type Count = 'judged' | 'met_both' | 'messages_raw' | 'messages_substantive' | 'calls';
type People = 'pedagogues' | 'students' | 'parents';

const inWeeks = (figures: Figures | null, of: Count) => figures?.weeks.reduce((total, week) => total + week[of], 0) ?? 0;
const share = (figures: Figures | null, of: People) => (figures && figures[of].on_roster > 0 ? { part: figures[of].connected, whole: figures[of].on_roster } : null);

function metOf(row: OverviewRow) {
  const judged = inWeeks(row.figures, 'judged');
  return judged > 0 ? { part: inWeeks(row.figures, 'met_both'), whole: judged } : null;
}

function Sums({ title, rows, withNorm }: { title: string; rows: readonly OverviewRow[]; withNorm: boolean }) {
  const t = useText();
  const format = useFormat();
  if (rows.length === 0) return null;
  const sum = (of: (row: OverviewRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const people = (of: People) => format.share(sum((row) => row.figures?.[of].connected ?? 0), sum((row) => row.figures?.[of].on_roster ?? 0));
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <Facts
        items={[
          { label: t('institutions'), value: format.number(rows.length) },
          { label: t('pedagogues'), value: people('pedagogues') },
          { label: t('students'), value: people('students') },
          { label: t('parents'), value: people('parents') },
          { label: t('chats'), value: format.share(sum((row) => row.figures?.chats_existing ?? 0), sum((row) => row.figures?.chats_required ?? 0)) },
          ...(withNorm ? [{ label: t('met_both'), value: format.share(sum((row) => inWeeks(row.figures, 'met_both')), sum((row) => inWeeks(row.figures, 'judged'))) }] : []),
          { label: t('messages'), value: format.number(sum((row) => inWeeks(row.figures, 'messages_raw'))) },
          { label: t('calls'), value: format.number(sum((row) => inWeeks(row.figures, 'calls'))) },
        ]}
      />
    </div>
  );
}

function useColumns(): Column<OverviewRow>[] {
  const t = useText();
  return useMemo(() => [
    { id: 'organisation', title: t('organisation'), width: 260, value: (row) => row.short_name },
    { id: 'municipality', title: t('municipality'), width: 220, value: (row) => row.municipality },
    { id: 'norm', title: t('norm_column'), width: 110, value: (row) => t(row.has_norm ? 'with_norm' : 'without_norm') },
    { id: 'pedagogues', title: t('pedagogues'), kind: 'share', width: 210, value: (row) => share(row.figures, 'pedagogues') },
    { id: 'students', title: t('students'), kind: 'share', value: (row) => share(row.figures, 'students') },
    { id: 'parents', title: t('parents'), kind: 'share', value: (row) => share(row.figures, 'parents') },
    { id: 'chats', title: t('chats'), kind: 'share', value: ({ figures }) => (figures && figures.chats_required > 0 ? { part: figures.chats_existing, whole: figures.chats_required } : null) },
    { id: 'met', title: t('met_both'), kind: 'share', value: metOf },
    { id: 'messages', title: t('messages'), kind: 'number', value: (row) => (row.figures ? inWeeks(row.figures, 'messages_raw') : null) },
    { id: 'substantive', title: t('substantive'), kind: 'number', hidden: true, width: 150, value: (row) => (row.figures ? inWeeks(row.figures, 'messages_substantive') : null) },
    { id: 'calls', title: t('calls'), kind: 'number', value: (row) => (row.figures ? inWeeks(row.figures, 'calls') : null) },
    { id: 'counted', title: t('counted_at'), kind: 'date_time', width: 230, value: (row) => row.counted_at, cell: (row) => (row.counted_at ? <CountedAt at={row.counted_at} /> : t('not_counted')) },
  ], [t]);
}

function CountedAt({ at }: { at: string }) {
  return useFormat().dateTime(at);
}

function Sheet({ data, month }: { data: Overview; month: string }) {
  const t = useText();
  const format = useFormat();
  const columns = useColumns();
  const filters = useMemo<Filter<OverviewRow>[]>(() => [
    {
      id: 'norm',
      title: t('norm_column'),
      options: [{ value: 'yes', label: t('with_norm') }, { value: 'no', label: t('without_norm') }],
      match: (row, value) => row.has_norm === (value === 'yes'),
    },
    {
      id: 'municipality',
      title: t('municipality'),
      options: [...new Set(data.rows.map((row) => row.municipality))].sort((a, b) => a.localeCompare(b, 'ru')).map((value) => ({ value, label: value })),
      match: (row, value) => row.municipality === value,
    },
  ], [t, data.rows]);
  return (
    <>
      <Section title={t('sums')}>
        <div className={styles.sums}>
          <Sums title={t('norm_some')} rows={data.rows.filter((row) => row.has_norm)} withNorm />
          <Sums title={t('norm_others')} rows={data.rows.filter((row) => !row.has_norm)} withNorm={false} />
        </div>
        <Footnote className={styles.foot}>{t('distinct', { count: format.number(data.distinct_pedagogues) })} {t('as_counted')}</Footnote>
      </Section>
      <div className={styles.names}>
        <DataTable
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.organisation_id}
          label={t('overview')}
          name="overview"
          filters={filters}
          searchText={(row) => `${row.name} ${row.short_name} ${row.municipality}`}
          rowHref={(row) => `/indicators/${row.organisation_id}?month=${month}`}
        />
      </div>
    </>
  );
}

export function Component() {
  const t = useText();
  const [month, choose] = useMonth();
  const query = useQuery({ queryKey: ['indicators', 'overview', month], queryFn: () => figuresApi.overview(month) });
  return (
    <Screen title={t('overview')} actions={<MonthChoice month={month} onChoose={choose} />}>
      <QueryView query={query} skeleton="table" what={t('overview')} isEmpty={(data) => data.rows.length === 0} empty={<EmptyState title={t('overview_empty')} />}>
        {(data) => <Sheet data={data} month={month} />}
      </QueryView>
    </Screen>
  );
}
