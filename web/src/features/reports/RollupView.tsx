import { useQuery } from '@tanstack/react-query';
import { Button, Footnote } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../../shared/i18n';
import { DataTable, type Column, type Filter } from '../../shared/ui/DataTable';
import { SelectField } from '../../shared/ui/fields';
import { Plot } from '../../shared/ui/Plot';
import { QueryView } from '../../shared/ui/QueryView';
import { Screen } from '../../shared/ui/Screen';
import { Facts, Section } from '../../shared/ui/Section';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../shared/ui/StatusMark';
import { reportsApi, type Rollup, type RollupRow, type Sums } from './api';
import { useText } from './messages';
import { monthBefore, monthOf, recentMonths } from '../../shared/months';
import styles from './Report.module.css';
import { StateMark, TimelinessMark } from './states';

const CODES = ['no_report', 'not_submitted', 'overdue', 'returned', 'chats_missing', 'not_connected'] as const;
const ROWS_IN_SIGHT = 14;
const ROW_HEIGHT = 44;
/** Toolbar, header and a scroll bar. */
const AROUND_ROWS = 120;
type Code = (typeof CODES)[number];

function Total({ sums }: { sums: Sums }) {
  const t = useText();
  const format = useFormat();
  const share = (part: number, whole: number) => format.share(part, whole);
  return (
    <div>
      <h3 className={styles.sumsTitle}>{t(`sum_${sums.duty}`)}</h3>
      <Facts
        items={[
          { label: t('reported'), value: share(sums.reported, sums.institutions) },
          { label: t('late_count'), value: format.number(sums.late) },
          { label: t('pedagogues'), value: share(sums.pedagogues.connected, sums.pedagogues.on_roster) },
          { label: t('students'), value: share(sums.students.connected, sums.students.on_roster) },
          { label: t('parents'), value: share(sums.parents.connected, sums.parents.on_roster) },
          { label: t('chats'), value: share(sums.chats_existing, sums.chats_required) },
          { label: t('met'), value: sums.judged ? share(sums.met_both, sums.judged) : '—' },
          { label: t('messages'), value: `${format.number(sums.messages_raw)} (${t('substantive')} ${format.number(sums.messages_substantive)})` },
          { label: t('calls'), value: format.number(sums.calls) },
        ]}
      />
    </div>
  );
}

function useColumns(): Column<RollupRow>[] {
  const t = useText();
  return useMemo<Column<RollupRow>[]>(() => [
    { id: 'organisation', title: t('organisation'), value: ({ row }) => row.short_name, width: 260 },
    { id: 'municipality', title: t('municipality'), value: ({ row }) => row.municipality },
    { id: 'duty', title: t('duty'), value: ({ row }) => t(`duty_${row.duty}`) },
    { id: 'state', title: t('state'), kind: 'status', value: ({ row }) => (row.state ? t(`state_${row.state}`) : t('state_none')), cell: ({ row }) => <StateMark state={row.state} /> },
    { id: 'timeliness', title: t('timeliness'), kind: 'status', value: ({ row }) => t(row.timeliness), cell: ({ row }) => <TimelinessMark timeliness={row.timeliness} /> },
    { id: 'submitted', title: t('submitted_at'), kind: 'date_time', value: ({ row }) => row.submitted_at, hidden: true },
    { id: 'connected', title: `${t('connected')}, %`, kind: 'number', value: ({ row }) => row.connected_percent },
    { id: 'met', title: t('met'), kind: 'share', value: ({ row }) => (row.judged ? { part: row.met_both ?? 0, whole: row.judged } : null) },
    {
      id: 'missing',
      title: t('missing'),
      value: ({ missing }) => missing.map((code) => t(`missing_${code as Code}`)).join(', '),
      cell: ({ missing }) => (missing.length === 0 ? <StatusMark kind="good">{t('nothing_missing')}</StatusMark> : missing.map((code) => t(`missing_${code as Code}`)).join(', ')),
      width: 260,
    },
  ], [t]);
}

function Extremes({ rollup }: { rollup: Rollup }) {
  const t = useText();
  const rows = new Map(rollup.rows.map(({ row }) => [row.organisation_id, row]));
  const list = (ids: readonly string[]) => (
    <ol>
      {ids.map((id) => <li key={id}><Link className={styles.link} to={`/indicators/${id}?month=${rollup.month.slice(0, 7)}`}>{rows.get(id)?.short_name}</Link></li>)}
    </ol>
  );
  if (rollup.best.length === 0) return null;
  return (
    <Section>
      <div className={styles.lists}>
        <div><h3 className={styles.sumsTitle}>{t('best')}</h3>{list(rollup.best)}</div>
        <div><h3 className={styles.sumsTitle}>{t('worst')}</h3>{list(rollup.worst)}</div>
      </div>
    </Section>
  );
}

function Sheet({ rollup }: { rollup: Rollup }) {
  const t = useText();
  const format = useFormat();
  const columns = useColumns();
  const filters = useMemo<Filter<RollupRow>[]>(() => [
    {
      id: 'missing',
      title: t('filter_missing'),
      options: CODES.map((code) => ({ value: code, label: t(`missing_${code}`) })),
      match: ({ missing }, value) => missing.includes(value),
    },
  ], [t]);
  const points = rollup.previous.map((total) => ({
    x: format.month(total.month),
    values: { met: total.met_both_percent, connected: total.connected_percent },
  }));
  return (
    <>
      <Section title={t('sums')}>
        <div className={styles.sums}>{rollup.sums.map((sums) => <Total key={sums.duty} sums={sums} />)}</div>
        <Footnote className={styles.quiet}>{t('distinct', { count: format.number(rollup.distinct_pedagogues) })}</Footnote>
      </Section>
      <Section title={t('rows')}>
        <DataTable
          columns={columns}
          rows={rollup.rows}
          rowKey={({ row }) => row.organisation_id}
          label={t('rows')}
          name="rollup"
          filters={filters}
          searchText={({ row }) => `${row.organisation_name} ${row.short_name} ${row.municipality}`}
          rowHref={({ row }) => (row.id ? `/reports/${row.id}` : `/indicators/${row.organisation_id}?month=${row.month.slice(0, 7)}`)}
          height={Math.min(rollup.rows.length, ROWS_IN_SIGHT) * ROW_HEIGHT + AROUND_ROWS}
        />
      </Section>
      <Extremes rollup={rollup} />
      <Section>
        <Plot
          title={t('trend')}
          unit={t('trend_unit')}
          xTitle={t('month')}
          kind="line"
          series={[{ id: 'met', title: t('trend_met') }, { id: 'connected', title: t('trend_connected') }]}
          points={points}
        />
      </Section>
    </>
  );
}

/** The roll-up of a month for whoever stands above institutions: what is missing, and from whom. */
export function RollupView() {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? monthBefore(monthOf(new Date()), 1);
  const query = useQuery({ queryKey: ['reports', 'rollup', month], queryFn: () => reportsApi.rollup(month) });
  const take = (kind: 'xlsx' | 'csv') => reportsApi.downloadRollup(month, kind).catch(snackbar.error);
  return (
    <Screen
      title={t('rollup', { month: format.month(`${month}-01`) })}
      actions={(
        <div className={styles.actions}>
          <div className={styles.months}>
            <SelectField
              label={t('month')}
              value={month}
              onChange={(chosen) => setParams({ month: chosen ?? month }, { replace: true })}
              options={recentMonths(new Date()).map((value) => ({ value, label: format.month(`${value}-01`) }))}
            />
          </div>
          <Button size="m" mode="secondary" onClick={() => void take('xlsx')}>XLSX</Button>
          <Button size="m" mode="secondary" onClick={() => void take('csv')}>CSV</Button>
        </div>
      )}
    >
      <QueryView query={query} skeleton="table" what={t('title')}>{(rollup) => <Sheet rollup={rollup} />}</QueryView>
    </Screen>
  );
}
