import { Footnote } from '@vkontakte/vkui';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Plot } from '../../../shared/ui/Plot';
import { Section } from '../../../shared/ui/Section';
import { weekDays } from '../../../shared/weeks';
import type { Month } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';
import { CountingRules } from '../words';
import { WeeksTable } from './WeeksTable';

interface MonthTabProps {
  data: Month;
  month: string;
  path: string;
  /** Where the plan of chats is, for who may see it. */
  structure: string | null;
}

function Tiles({ data, path, structure, month }: MonthTabProps) {
  const t = useText();
  const format = useFormat();
  const { figures } = data;
  const tile = (title: string, part: number, whole: number, href: string | null, opens: string) => {
    const inside = <><b>{format.share(part, whole)}</b><span>{title}</span>{href && <span className={styles.opens}>{opens}</span>}</>;
    return href ? <Link className={styles.tile} to={href}>{inside}</Link> : <div className={styles.tile}>{inside}</div>;
  };
  const missing = (kind: string) => (data.may_see_people ? `${path}?tab=connection&month=${month}&missing.kind=${kind}` : null);
  return (
    <div className={styles.tiles}>
      {tile(t('pedagogues'), figures.pedagogues.connected, figures.pedagogues.on_roster, missing('pedagogue'), t('who_missing'))}
      {tile(t('students'), figures.students.connected, figures.students.on_roster, missing('student'), t('who_missing'))}
      {tile(t('parents'), figures.parents.connected, figures.parents.on_roster, missing('parent'), t('who_missing'))}
      {tile(t('chats'), figures.chats_existing, figures.chats_required, structure, t('to_chats'))}
    </div>
  );
}

/** Messages are set against people, as the norm is; calls are the institution's. */
function Plots({ data }: { data: Month }) {
  const t = useText();
  const format = useFormat();
  const { weeks, pedagogues } = data.figures;
  const perPerson = (count: number, people: number) => (people > 0 ? Math.round((count / people) * 10) / 10 : null);
  const messages = weeks.map((week) => {
    const people = week.has_norm ? week.judged + week.excused + week.not_judged : pedagogues.on_roster;
    return {
      x: weekDays(week.monday, format),
      values: { raw: perPerson(week.messages_raw, people), substantive: perPerson(week.messages_substantive, people) },
    };
  });
  const calls = weeks.map((week) => ({ x: weekDays(week.monday, format), values: { calls: week.calls } }));
  return (
    <div className={styles.plots}>
      <Section>
        <Plot
          title={t('plot_messages')}
          unit={t('plot_messages_unit')}
          xTitle={t('week')}
          kind="bar"
          series={[{ id: 'raw', title: t('plot_raw') }, { id: 'substantive', title: t('plot_substantive') }]}
          points={messages}
          norm={data.norm ? { value: data.norm.messages, title: t('plot_norm') } : undefined}
        />
      </Section>
      <Section>
        <Plot title={t('plot_calls')} unit={t('plot_calls_unit')} xTitle={t('week')} kind="bar" series={[{ id: 'calls', title: t('calls') }]} points={calls} />
      </Section>
    </div>
  );
}

/** A month of one institution: connection, weeks, how they went, and how it is counted. */
export function MonthTab(props: MonthTabProps) {
  const { data, path, month } = props;
  const t = useText();
  const format = useFormat(data.time_zone);
  const { figures, norm } = data;
  return (
    <>
      <Section title={t('connection')}>
        <Tiles {...props} />
        <Footnote className={styles.foot}>
          {t('as_of', { date: format.date(figures.roster_day) })} · {t('counted', { moment: format.dateTime(figures.counted_at) })}
        </Footnote>
      </Section>
      {figures.weeks.length === 0
        ? <EmptyState title={t('weeks_none')}>{t('weeks_none_text')}</EmptyState>
        : (
          <>
            <Section title={t('weeks')}>
              <p className={styles.lead}>
                {norm ? t('norm', { messages: norm.messages, calls: norm.calls, number: norm.directive_number, clause: norm.clause }) : t('norm_none')}
              </p>
              <WeeksTable weeks={figures.weeks} path={data.may_see_people ? path : null} month={month} />
            </Section>
            <Plots data={data} />
          </>
        )}
      <Section title={t('rules')}><CountingRules rules={data.rules} /></Section>
    </>
  );
}
