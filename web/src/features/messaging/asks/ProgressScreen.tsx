/** Who has confirmed or answered and who hasn't: by institution and group, by name, over time; a reminder, files. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { Plot } from '../../../shared/ui/Plot';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { Bar } from '../parts/asking/Bar';
import '../parts/asking/errors';
import { formsApi } from '../parts/forms/requests';
import styles from './asks.module.css';
import { useText } from './messages';
import { PeopleTable, PlacesTable } from './Tables';
import { asksApi, messagePath, type Progress } from './requests';

interface Props {
  progress: Progress;
  onChanged: () => Promise<unknown>;
}

function Head({ progress }: { progress: Progress }) {
  const t = useText();
  const format = useFormat();
  const share = format.share(progress.done, progress.asked);
  return (
    <div className={styles.head}>
      <p className={styles.text}>{progress.text}</p>
      <p className={styles.meta}>
        <span>{t('sent_at', { moment: format.dateTime(progress.created_at) })}</span>
        {progress.closed_at ? <span>{t('ended', { moment: format.dateTime(progress.closed_at) })}</span>
          : progress.due_at && <span>{t('until', { moment: format.dateTime(progress.due_at) })}</span>}
        {progress.reminded_at && <span>{t('reminded_at', { moment: format.dateTime(progress.reminded_at) })}</span>}
      </p>
      <p className={styles.big} role="status">{t(progress.kind === 'form' ? 'done_form' : 'done_share', { share })}</p>
      <Bar part={progress.done} whole={progress.asked} />
      <p className={styles.meta}>
        {!progress.is_whole && <span>{t('own_part')}</span>}
        {progress.left > 0 && <span>{t('left', { count: progress.left })}</span>}
        {progress.edited_at && progress.kind === 'acknowledgement' && <span>{t('edited', { moment: format.dateTime(progress.edited_at) })}</span>}
      </p>
    </div>
  );
}

function Deeds({ progress, onChanged }: Props) {
  const t = useText();
  const format = useFormat();
  const link = useNavigateLink();
  const snackbar = useSnackbar();
  const [asked, setAsked] = useState<'remind' | 'end' | null>(null);
  const { conversation_id: conversation, seq } = progress;
  const waiting = progress.asked - progress.done;
  const remind = async () => {
    const { count } = await asksApi.remind(conversation, String(seq));
    snackbar.say(t('reminded', { count }));
    await onChanged();
  };
  const end = async () => {
    await formsApi.end(conversation, seq);
    await onChanged();
  };
  const download = (kind: 'xlsx' | 'csv') => void api.download(`${messagePath(conversation, String(seq))}/progress/file/${kind}`).catch(snackbar.error);
  return (
    <div className={styles.buttons}>
      {progress.may_remind && (
        <Button disabled={waiting === 0 || progress.may_remind_from !== null} onClick={() => setAsked('remind')}>{t('remind')}</Button>
      )}
      {progress.kind === 'form' && progress.may_read_answers && <Button mode="secondary" {...link(`/announcements/${conversation}/${seq}/answers`)}>{t('answers')}</Button>}
      <Button mode="secondary" {...link(`/chats/${conversation}/${seq}`)}>{t('to_message')}</Button>
      {progress.may_close && <Button mode="secondary" appearance="negative" onClick={() => setAsked('end')}>{t('end')}</Button>}
      <Button mode="tertiary" onClick={() => download('xlsx')}>{t('xlsx')}</Button>
      <Button mode="tertiary" onClick={() => download('csv')}>{t('csv')}</Button>
      {progress.may_remind && progress.may_remind_from && <span className={styles.meta}>{t('remind_again', { moment: format.dateTime(progress.may_remind_from) })}</span>}
      <ConfirmDialog open={asked === 'remind'} title={t('remind')} confirmLabel={t('remind')} onConfirm={remind} onClose={() => setAsked(null)}>
        {t('remind_why')}
      </ConfirmDialog>
      <ConfirmDialog open={asked === 'end'} title={t('end')} confirmLabel={t('end')} destructive onConfirm={end} onClose={() => setAsked(null)}>
        {t('end_why')}
      </ConfirmDialog>
    </div>
  );
}

function Growth({ progress }: { progress: Progress }) {
  const t = useText();
  const format = useFormat();
  if (progress.moments.length === 0) return null;
  const isHourly = progress.moments_by === 'hour';
  // From nought, at the moment it was sent.
  const moments = [{ at: progress.created_at, done: 0 }, ...progress.moments];
  const points = moments.map(({ at, done }) => ({ x: isHourly ? format.dateTime(at) : format.date(at), values: { done } }));
  return (
    <Section title={t('growth')}>
      <Plot
        title={t(isHourly ? 'growth_by_hour' : 'growth_by_day')}
        unit={t('people_unit')}
        xTitle={t(isHourly ? 'by_hour' : 'by_day')}
        series={[{ id: 'done', title: t(progress.kind === 'form' ? 'done' : 'show_done') }]}
        points={points}
        norm={{ value: progress.asked, title: t('show_all') }}
        height={200}
      />
    </Section>
  );
}

export function Component() {
  const t = useText();
  const { conversation = '', seq = '' } = useParams();
  const queries = useQueryClient();
  const queryKey = ['messaging', 'progress', conversation, seq];
  const query = useQuery({
    queryKey,
    queryFn: () => asksApi.progress(conversation, seq),
    staleTime: 0,
    refetchInterval: 10_000,
  });
  const title = query.data?.kind === 'form' ? t('form') : t('acknowledgement');
  return (
    <Screen title={title} subtitle={query.data?.conversation} back="/announcements">
      <QueryView query={query}>
        {(progress) => (
          <>
            <Head progress={progress} />
            <Deeds progress={progress} onChanged={() => queries.invalidateQueries({ queryKey })} />
            <Section title={t('places')}><PlacesTable progress={progress} /></Section>
            <Section title={t('people')}><PeopleTable progress={progress} /></Section>
            <Growth progress={progress} />
          </>
        )}
      </QueryView>
    </Screen>
  );
}
