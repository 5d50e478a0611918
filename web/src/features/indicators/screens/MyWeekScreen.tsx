/** «Моя неделя»: how this week stands, the last eight, and how it is counted. States, never urges. */
import { useQuery } from '@tanstack/react-query';
import { Footnote, Progress } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Plot } from '../../../shared/ui/Plot';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { sundayOf, weekDays } from '../../../shared/weeks';
import { figuresApi, type MyInstitution, type PersonWeek } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';
import { WeeksOfPerson } from '../people/PersonDialog';
import { CountingRules, Flags, isFlagged, STANDING_MARKS } from '../words';

function Bar({ title, done, norm }: { title: string; done: number; norm: number | undefined }) {
  const t = useText();
  const format = useFormat();
  const text = norm === undefined ? format.number(done) : t('of_norm', { done: format.number(done), norm: format.number(norm) });
  return (
    <div className={styles.bar}>
      <div className={styles.barHead}><span>{title}</span><b>{text}</b></div>
      {norm !== undefined && <Progress value={Math.min(100, (done / Math.max(norm, 1)) * 100)} height={8} aria-label={title} aria-valuetext={text} />}
    </div>
  );
}

function ThisWeek({ institution, week }: { institution: MyInstitution; week: PersonWeek }) {
  const t = useText();
  const format = useFormat(institution.time_zone);
  const { norm } = institution;
  return (
    <div className={styles.standing}>
      <div><StatusMark kind={STANDING_MARKS[week.standing]}>{t(`my_${week.standing}`)}</StatusMark></div>
      <div className={styles.bars}>
        <Bar title={t('messages')} done={week.raw} norm={norm?.messages} />
        <Bar title={t('calls_joined')} done={week.calls_joined} norm={norm?.calls} />
      </div>
      {isFlagged(week) && <div><Flags week={week} rules={institution.rules} /><Footnote className={styles.quiet}>{t('flag_explained')}</Footnote></div>}
      <Footnote className={styles.quiet}>
        {t('until', { date: format.date(sundayOf(week.monday)), zone: format.zoneName() })}
        {norm && ` ${t('norm', { messages: norm.messages, calls: norm.calls, number: norm.directive_number, clause: norm.clause })}`}
      </Footnote>
    </div>
  );
}

function Institution({ institution }: { institution: MyInstitution }) {
  const t = useText();
  const format = useFormat(institution.time_zone);
  const week = institution.weeks.at(-1);
  const points = institution.weeks.map((one) => ({
    x: weekDays(one.monday, format),
    values: { raw: one.raw, substantive: one.substantive },
  }));
  return (
    <>
      {week && (
        <Section title={t('this_week', { days: weekDays(week.monday, format) })} aside={<span className={styles.quiet}>{institution.short_name}</span>}>
          <ThisWeek institution={institution} week={week} />
        </Section>
      )}
      <Section title={t('last_weeks')}>
        <Plot
          title={t('messages')}
          unit={t('plot_messages_unit')}
          xTitle={t('week')}
          kind="bar"
          series={[{ id: 'raw', title: t('plot_raw') }, { id: 'substantive', title: t('plot_substantive') }]}
          points={points}
          norm={institution.norm ? { value: institution.norm.messages, title: t('plot_norm') } : undefined}
        />
        <WeeksOfPerson weeks={[...institution.weeks].reverse()} rules={institution.rules} />
      </Section>
    </>
  );
}

export function Component() {
  const t = useText();
  const query = useQuery({ queryKey: ['indicators', 'me'], queryFn: figuresApi.mine });
  return (
    <Screen title={t('my_week')} back="/profile">
      <QueryView
        query={query}
        what={t('my_week')}
        isEmpty={({ institutions }) => institutions.length === 0}
        empty={<EmptyState title={t('my_empty')}>{t('my_empty_text')}</EmptyState>}
      >
        {({ institutions }) => (
          <>
            {institutions.map((institution) => <Institution key={institution.organisation_id} institution={institution} />)}
            {institutions[0] && <Section title={t('rules')}><CountingRules rules={institutions[0].rules} own /></Section>}
          </>
        )}
      </QueryView>
    </Screen>
  );
}
