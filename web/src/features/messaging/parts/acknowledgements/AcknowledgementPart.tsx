/** «Прошу подтвердить» in a bubble: the button for readers, how far it has got, the way to who hasn't. */
import { Icon16CheckCircle } from '@vkontakte/icons';
import { Button, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { api, useErrorText } from '../../../../shared/api';
import { announce } from '../../../../shared/announce';
import { NBSP, useFormat } from '../../../../shared/i18n';
import { useNavigateLink } from '../../../../shared/ui/useNavigateLink';
import type { Message } from '../../wire';
import { Bar } from '../asking/Bar';
import styles from '../asking/asking.module.css';
import '../asking/errors';
import { useMaySeeProgress } from '../asking/role';
import type { PartProps } from '../registry';
import { useClosed } from '../polls/useClosed';
import { useAcknowledgementText } from './messages';
import own from './acknowledgements.module.css';

export function AcknowledgementPart({ message, isOwn, entry }: PartProps) {
  const t = useAcknowledgementText();
  const format = useFormat();
  const errorText = useErrorText();
  const link = useNavigateLink();
  const seesProgress = useMaySeeProgress();
  const { due_at, asked, done } = message.acknowledgement!;
  const [given, setGiven] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isLate = useClosed(due_at, null);
  const confirmedAt = message.own?.confirmed_at ?? given;
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      const answered = await api.put<Message>(`/api/conversations/${entry.id}/messages/${message.seq}/confirmation`);
      const at = answered.own?.confirmed_at ?? new Date().toISOString();
      setGiven(at);
      announce(t('confirmed', { moment: format.dateTime(at) }));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.part} role="group" aria-label={t('asked')}>
      <p className={styles.caption}>
        <span>{t('asked')}</span>
        {due_at && <span className={isLate && !confirmedAt && !isOwn ? own.late : undefined}>{`${NBSP}· ${t(isLate ? 'late' : 'until', { moment: format.dateTime(due_at) })}`}</span>}
      </p>
      {!isOwn && !confirmedAt && (
        <div className={styles.buttons}>
          <Button size="m" loading={isBusy} onClick={() => void confirm()}>{t('confirm')}</Button>
        </div>
      )}
      {!isOwn && confirmedAt && (
        <p className={own.confirmed}><Icon16CheckCircle />{t('confirmed', { moment: format.dateTime(confirmedAt) })}</p>
      )}
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      {(isOwn || seesProgress) && (
        <div className={own.progress}>
          <p className={styles.caption}>{t('done', { share: format.share(done, asked) })}</p>
          <Bar part={done} whole={asked} />
          <div className={styles.buttons}>
            <Button size="m" mode={isOwn ? 'secondary' : 'tertiary'} {...link(`/announcements/${entry.id}/${message.seq}`)}>{t('who')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
