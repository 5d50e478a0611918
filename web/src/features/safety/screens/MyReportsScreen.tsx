/** What one has reported, how far it is, and the answer. */
import { useQuery } from '@tanstack/react-query';
import { SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { safetyApi, type OwnReport } from '../api';
import { reasonText } from '../marks';
import { useText } from '../messages';
import styles from '../Safety.module.css';

function Outcome({ report }: { report: OwnReport }) {
  const t = useText();
  if (report.state === 'decided') return report.is_upheld ? <StatusMark kind="good">{t('mine_upheld')}</StatusMark> : <StatusMark kind="neutral">{t('mine_looked')}</StatusMark>;
  return <StatusMark kind="progress">{t(report.state === 'taken' ? 'mine_taken' : 'mine_waiting')}</StatusMark>;
}

export function Component() {
  const t = useText();
  const format = useFormat();
  const query = useQuery({ queryKey: ['safety', 'own'], queryFn: safetyApi.own });
  return (
    <Screen title={t('mine')} subtitle={t('mine_subtitle')} back="/profile" narrow>
      <QueryView
        query={query}
        isEmpty={({ reports }) => reports.length === 0}
        empty={<EmptyState title={t('mine_empty')}>{t('mine_empty_why')}</EmptyState>}
      >
        {({ reports }) => (
          <Section flush>
            {reports.map((one) => (
              <SimpleCell
                key={one.case_id}
                multiline
                subtitle={`${t(`about_${one.subject_kind}`)} · ${format.dateTime(one.made_at)}`}
                extraSubtitle={one.answer ? t('answer_was', { answer: one.answer }) : undefined}
                after={<Outcome report={one} />}
              >
                {reasonText(t, one.reason)}
              </SimpleCell>
            ))}
          </Section>
        )}
      </QueryView>
      <p className={styles.note}>{t('mine_help')}</p>
      <p className={styles.note}>{t('mine_note')}</p>
    </Screen>
  );
}
