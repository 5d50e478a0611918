/** An institution's reports month by month; for whoever stands above institutions, the roll-up of a month. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useRole } from '../../../shared/session';
import { useFormat } from '../../../shared/i18n';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { reportsApi, type ReportRow } from '../api';
import { useText } from '../messages';
import { monthBefore, monthOf } from '../../../shared/months';
import { RollupView } from '../RollupView';
import { StateMark, TimelinessMark } from '../states';

const OFFICES = new Set(['ministry', 'municipal_authority']);
const ABOVE = new Set(['officer', 'controller', 'regional_coordinator', 'municipal_coordinator']);
const MONTHS_BACK = 18;

function OwnReports({ organisation }: { organisation: string }) {
  const t = useText();
  const format = useFormat();
  const last = monthOf(new Date());
  const query = useQuery({ queryKey: ['reports', 'own'], queryFn: () => reportsApi.list(monthBefore(last, MONTHS_BACK), last) });
  const columns = useMemo<Column<ReportRow>[]>(() => [
    { id: 'month', title: t('month'), value: (row) => format.month(row.month), width: 190 },
    { id: 'state', title: t('state'), kind: 'status', value: (row) => (row.state ? t(`state_${row.state}`) : ''), cell: (row) => <StateMark state={row.state} /> },
    { id: 'timeliness', title: t('timeliness'), kind: 'status', value: (row) => t(row.timeliness), cell: (row) => <TimelinessMark timeliness={row.timeliness} /> },
    { id: 'due', title: t('due_at'), kind: 'date_time', value: (row) => row.due_at },
    { id: 'submitted', title: t('submitted_at'), kind: 'date_time', value: (row) => row.submitted_at },
    { id: 'version', title: t('version'), kind: 'number', value: (row) => row.version || null },
    { id: 'connected', title: `${t('connected')}, %`, kind: 'number', value: (row) => row.connected_percent },
    { id: 'met', title: t('met'), kind: 'share', value: (row) => (row.judged ? { part: row.met_both ?? 0, whole: row.judged } : null) },
  ], [t, format]);
  const isOwn = (row: ReportRow) => row.organisation_id === organisation;
  return (
    <Screen title={t('title')} fill>
      <QueryView
        query={query}
        skeleton="table"
        what={t('title')}
        isEmpty={({ reports }) => !reports.some(isOwn)}
        empty={<EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>}
      >
        {({ reports }) => (
          <DataTable
            columns={columns}
            rows={reports.filter(isOwn)}
            rowKey={(row) => row.id ?? row.month}
            label={t('title')}
            name="reports"
            rowHref={(row) => (row.id ? `/reports/${row.id}` : null)}
          />
        )}
      </QueryView>
    </Screen>
  );
}

export function Component() {
  const role = useRole();
  if (!role?.organisation || OFFICES.has(role.organisation.kind ?? '') || ABOVE.has(role.kind)) return <RollupView />;
  return <OwnReports organisation={role.organisation.id} />;
}
