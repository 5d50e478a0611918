/** Why, and what matters; then where help is. Drawn inside whatever dialog reports. */
import { Button, FormItem, FormStatus, Radio, SimpleCell } from '@vkontakte/vkui';
import { useId, useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { TextField } from '../../../shared/ui/fields';
import styles from './Reporting.module.css';
import { sendReport, type Reason, type Subject } from './api';
import { useReportText } from './messages';

const REASONS: readonly Reason[] = ['bullying', 'violence', 'self_harm', 'drugs', 'foreign_messenger', 'spam', 'other'];
const URGENT: ReadonlySet<Reason> = new Set<Reason>(['violence', 'self_harm', 'drugs']);
const MAX_COMMENT = 2_000;
const EMERGENCY = '112';
const CHILD_HELPLINE = '8-800-2000-122';

function Help() {
  const t = useReportText();
  return (
    <section className={styles.help} aria-label={t('help_title')}>
      <h3 className={styles.helpTitle}>{t('help_title')}</h3>
      <p className={styles.text}>{t('help_text')}</p>
      <SimpleCell multiline href={`tel:${EMERGENCY}`} subtitle={t('help_112')}>{EMERGENCY}</SimpleCell>
      <SimpleCell multiline href={`tel:${CHILD_HELPLINE.replaceAll('-', '')}`} subtitle={t('help_child')}>{CHILD_HELPLINE}</SimpleCell>
    </section>
  );
}

function Sent({ isUrgent, onClose }: { isUrgent: boolean; onClose: () => void }) {
  const t = useReportText();
  return (
    <div className={styles.form} role="status">
      <h3 className={styles.helpTitle}>{t('sent')}</h3>
      <p className={styles.text}>{t('sent_text')}</p>
      {isUrgent && <Help />}
      <Button size="l" stretched onClick={onClose}>{t('done')}</Button>
    </div>
  );
}

export function ReportForm({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const t = useReportText();
  const errorText = useErrorText();
  const name = useId();
  const [reason, setReason] = useState<Reason | null>(null);
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<{ is_urgent: boolean } | null>(null);
  if (sent) return <Sent isUrgent={sent.is_urgent} onClose={onClose} />;
  const send = async () => {
    if (reason === null) {
      setProblem(t('choose'));
      return;
    }
    setSending(true);
    setProblem(null);
    try {
      setSent(await sendReport({ subject, reason, comment: comment.trim() }));
    } catch (refused) {
      setProblem(errorText(refused));
    } finally {
      setSending(false);
    }
  };
  return (
    <div className={styles.form}>
      <p className={styles.text}>{t('about')}</p>
      <FormItem top={t('reason')} noPadding role="radiogroup" aria-label={t('reason')}>
        {REASONS.map((one) => (
          <Radio key={one} name={name} value={one} checked={reason === one} onChange={() => setReason(one)}>{t(one)}</Radio>
        ))}
      </FormItem>
      {reason && URGENT.has(reason) && (
        <>
          <p className={styles.text}>{t('urgent_hint')}</p>
          <Help />
        </>
      )}
      <TextField label={t('comment')} hint={t('comment_hint')} value={comment} onChange={setComment} multiline maxLength={MAX_COMMENT} />
      {problem && <FormStatus mode="error" role="alert">{problem}</FormStatus>}
      <Button size="l" stretched loading={isSending} onClick={() => void send()}>{t('send')}</Button>
    </div>
  );
}
