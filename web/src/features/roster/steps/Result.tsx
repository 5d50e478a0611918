/** What came of an import: figures, a file to keep, and what to do next. */
import { Icon24DownloadOutline } from '@vkontakte/icons';
import { Button, Footnote } from '@vkontakte/vkui';
import { useFormat, useLanguage } from '../../../shared/i18n';
import { Facts, Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { rosterApi, type Import, type Plan } from '../api';
import { useText } from '../messages';
import styles from '../Roster.module.css';

export function Result({ shown, plan }: { shown: Import; plan: Plan | undefined }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const link = useNavigateLink();
  const snackbar = useSnackbar();
  const count = (name: string) => shown.counts[name] ?? 0;
  const figures = [
    { label: t('result_student'), value: count('new_student') },
    { label: t('result_parent'), value: count('new_parent') },
    { label: t('result_staff'), value: count('new_staff') },
    { label: t('result_group'), value: count('new_group') },
    { label: t('result_moved'), value: count('moved') },
    { label: t('result_changed'), value: count('changed') },
    { label: t('result_left'), value: Math.max(0, count('left') - shown.left_out) },
    { label: t('result_problems'), value: count('problems') },
  ];
  const organisation = shown.organisation_id;
  return (
    <div className={styles.stack}>
      <Section>
        <div className={styles.stack}>
          <Facts items={figures.map(({ label, value }) => ({ label, value: <span className={styles.figure}>{format.number(value)}</span> }))} />
          {shown.applied_at && <Footnote className={styles.quiet}>{t('applied_at', { when: format.dateTime(shown.applied_at), name: shown.created_by })}</Footnote>}
          <div>
            <Button
              size="m"
              mode="secondary"
              before={<Icon24DownloadOutline />}
              onClick={() => void rosterApi.keepResult(organisation, shown.id, language).catch((error: unknown) => snackbar.error(error))}
            >
              {t('result_keep')}
            </Button>
          </div>
        </div>
      </Section>
      <Section title={t('result_next')}>
        <div className={styles.stack}>
          {plan && <Footnote className={styles.quiet}>{t(plan.applied_at ? 'chats_done' : 'chats_never')}</Footnote>}
          <div className={styles.nextActions}>
            <Button size="l" {...link(`/invitations/${organisation}`)}>{t('result_invitations')}</Button>
            <Button size="l" mode="secondary" {...link(`/structure/${organisation}`)}>{t('result_structure')}</Button>
          </div>
        </div>
      </Section>
    </div>
  );
}
