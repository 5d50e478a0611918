import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { StatusMark, type StatusKind } from '../../../shared/ui/StatusMark';
import { deskApi, type ReportRow } from '../api';
import { useText } from '../messages';
import styles from '../Notifications.module.css';
import { Lines } from './Lines';

const MARKS: Record<ReportRow['timeliness'], StatusKind> = { on_time: 'good', late: 'late', due: 'progress', overdue: 'bad', voluntary: 'neutral' };
const OPEN = new Set<ReportRow['state']>([null, 'draft', 'returned', 'correcting']);

/** What waits for being sent comes first; beneath it the last that was. */
function chosen(rows: readonly ReportRow[], organisation: string): ReportRow[] {
  const own = rows.filter((row) => row.organisation_id === organisation).sort((a, b) => b.month.localeCompare(a.month));
  const open = own.filter((row) => OPEN.has(row.state));
  const last = own.find((row) => !OPEN.has(row.state));
  return last ? [...open, last] : open;
}

export function DueReports({ organisation, timeZone }: { organisation: string; timeZone: string }) {
  const t = useText();
  const format = useFormat(timeZone);
  const query = useQuery({ queryKey: ['desk', organisation, 'reports'], queryFn: deskApi.reports });
  const state = (row: ReportRow) => (row.state ? t(`state_${row.state}`) : t('no_report'));
  const term = (row: ReportRow) => (row.due_at ? t('due_until', { moment: format.dateTime(row.due_at) }) : t('no_term'));
  return (
    <Section title={t('reports')} flush aside={<Link className={styles.aside} to="/reports">{t('all_reports')}</Link>}>
      <QueryView query={query} what={t('reports')}>
        {({ reports }) => {
          const rows = chosen(reports, organisation);
          return (
            <Lines
              lines={rows.length === 0 ? [{ id: 'none', title: t('reports_none') }] : rows.map((row) => ({
                id: row.month,
                title: t('report_of', { month: format.month(row.month) }),
                detail: <span className={styles.facts}><StatusMark kind={MARKS[row.timeliness]}>{t(row.timeliness)}</StatusMark><span>{state(row)}</span><span>{term(row)}</span></span>,
                href: row.id ? `/reports/${row.id}` : undefined,
              }))}
            />
          );
        }}
      </QueryView>
    </Section>
  );
}
