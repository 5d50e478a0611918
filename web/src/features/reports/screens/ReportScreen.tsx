/** One report: on screen what it is on paper; live until it is signed, frozen afterwards. */
import { useQuery } from '@tanstack/react-query';
import { Footnote } from '@vkontakte/vkui';
import { useParams, useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Facts, Section } from '../../../shared/ui/Section';
import { reportsApi, type Report } from '../api';
import { Comment } from '../Comment';
import { useText } from '../messages';
import styles from '../Report.module.css';
import { ReportActions } from '../ReportActions';
import { LineWarnings, SectionTable } from '../SectionTable';
import { StateMark, TimelinessMark } from '../states';
import { Versions } from '../Versions';

function Heading({ report }: { report: Report }) {
  const t = useText();
  const { heading } = report.content;
  const format = useFormat(heading.time_zone);
  const order = heading.coordinator;
  const coordinator = order
    ? t('order_of', { name: order.name, number: order.order_number || '—', date: order.order_date ? format.date(order.order_date) : '—' })
    : t('no_coordinator');
  const basis = report.directive_number
    ? `${t(`duty_${report.duty}`)}, ${t('by_order', { number: report.directive_number, clause: report.clause ?? '' })}`
    : t(`duty_${report.duty}`);
  return (
    <>
      <Facts
        items={[
          { label: t('organisation'), value: heading.name },
          { label: t('inn'), value: heading.inn || '—' },
          { label: t('municipality'), value: heading.municipality },
          { label: t('coordinator'), value: <>{coordinator}<LineWarnings line="coordinator" warnings={report.warnings} /></> },
          { label: t('duty'), value: basis },
          { label: t('due_at'), value: report.due_at ? format.dateTime(report.due_at) : t('no_term') },
          ...(report.returned_due_at ? [{ label: t('returned_due_at'), value: format.dateTime(report.returned_due_at) }] : []),
          { label: t('state'), value: <StateMark state={report.state} /> },
          { label: t('timeliness'), value: <TimelinessMark timeliness={report.timeliness} /> },
          { label: t('version'), value: report.version ? t('version_n', { number: report.version }) : t('version_live') },
        ]}
      />
      {report.is_live && <Footnote className={styles.quiet}>{t('live')}</Footnote>}
    </>
  );
}

function useSectionTitle() {
  const t = useText();
  const format = useFormat();
  return (report: Report, key: string, fallback: string): string => {
    switch (key) {
      case 'connection': return t('section_connection', { date: format.date(report.content.figures.roster_day) });
      case 'chats': return t('section_chats');
      case 'weeks': return t('section_weeks');
      case 'other': return t('section_other');
      default: return fallback;
    }
  };
}

function Sheet({ report }: { report: Report }) {
  const t = useText();
  const titleOf = useSectionTitle();
  const previous = new Map(report.previous.map((section) => [section.key, section]));
  return (
    <>
      <Section><Heading report={report} /></Section>
      {report.sections.map((section) => (
        <Section key={section.key}>
          <SectionTable section={section} previous={previous.get(section.key)} warnings={report.warnings} title={titleOf(report, section.key, section.title)} />
        </Section>
      ))}
      <Section title={report.may_comment && report.is_live ? undefined : t('comment')}>
        {report.may_comment && report.is_live ? <Comment report={report} /> : report.comment || <span className={styles.quiet}>{t('no_comment')}</span>}
      </Section>
      {report.versions.length > 0 && <Section title={t('versions')} flush><Versions report={report} /></Section>}
      <Section title={t('rules')}>
        <ul className={styles.rules}>{report.rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
      </Section>
    </>
  );
}

export function Component() {
  const t = useText();
  const format = useFormat();
  const { reportId = '' } = useParams();
  const [params] = useSearchParams();
  const version = Number(params.get('version')) || null;
  const query = useQuery({ queryKey: ['report', reportId, version], queryFn: () => reportsApi.show(reportId, version) });
  const report = query.data;
  return (
    <Screen
      title={report ? t('report_for', { month: format.month(report.month) }) : t('title')}
      subtitle={report?.content.heading.short_name}
      back="/reports"
      actions={report && <ReportActions report={report} />}
    >
      <QueryView query={query} skeleton="table" what={t('title')}>{(data) => <Sheet key={`${data.id}-${data.state}`} report={data} />}</QueryView>
    </Screen>
  );
}
