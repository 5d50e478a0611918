/** One case: what was reported and by whom, the message as it stood, what stands around it, and the decision. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Facts, Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { safetyApi, type Case } from '../api';
import { Context } from '../Context';
import { EvidenceFile } from '../EvidenceFile';
import { Decide } from '../Decide';
import { StateMark, UrgencyMark, aboutText, decisionText, reasonText } from '../marks';
import { useText } from '../messages';
import styles from '../Safety.module.css';

function About({ found }: { found: Case }) {
  const t = useText();
  const format = useFormat();
  const { line } = found;
  const facts = [
    { label: t('state'), value: <StateMark state={line.state} /> },
    { label: t('urgency'), value: <UrgencyMark line={line} /> },
    { label: t('about'), value: t(`about_${line.subject_kind}`) },
    { label: t('subject'), value: aboutText(t, line) },
    ...(line.conversation_title && line.subject_name ? [{ label: t('about_conversation'), value: line.conversation_title }] : []),
    { label: t('organisation'), value: line.organisation_name },
    { label: t('opened'), value: format.dateTime(line.opened_at) },
    ...(line.taken_by ? [{ label: t('taken_by'), value: line.taken_by }] : []),
  ];
  return <Section><Facts items={facts} /></Section>;
}

function Evidence({ found }: { found: Case }) {
  const t = useText();
  const format = useFormat();
  const { evidence, line } = found;
  if (line.subject_kind !== 'message') return null;
  return (
    <Section title={t('evidence')}>
      {!evidence && <p className={styles.text}>{t('evidence_gone')}</p>}
      {evidence && (
        <figure className={styles.evidence}>
          <blockquote className={styles.said}>{evidence.text}</blockquote>
          <figcaption className={styles.text}>
            {[evidence.author_name, format.dateTime(evidence.sent_at), evidence.is_edited && t('evidence_edited')].filter(Boolean).join(' · ')}
          </figcaption>
          {evidence.files.map((file) => <EvidenceFile key={file.id} file={file} />)}
          {evidence.has_more && evidence.files.length === 0 && <p className={styles.text}>{t('evidence_more')}</p>}
          {evidence.is_deleted && <p className={styles.text}>{t('evidence_deleted')}</p>}
        </figure>
      )}
    </Section>
  );
}

function Reports({ found }: { found: Case }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('who_reported')} flush>
      {found.reports.map((one) => (
        <SimpleCell
          key={one.reporter_id}
          multiline
          subtitle={`${reasonText(t, one.reason)} · ${format.dateTime(one.made_at)}`}
          extraSubtitle={t('lately', { count: one.lately, unfounded: one.unfounded })}
        >
          {one.reporter_name}
          <span className={styles.comment}>{one.comment || t('no_comment')}</span>
        </SimpleCell>
      ))}
    </Section>
  );
}

function Earlier({ found }: { found: Case }) {
  const t = useText();
  const format = useFormat();
  const link = useNavigateLink();
  if (found.earlier.length === 0) return null;
  return (
    <Section title={t('earlier_cases')} flush>
      {found.earlier.map((one) => (
        <SimpleCell key={one.id} multiline chevron="always" subtitle={format.date(one.opened_at)} {...link(`/safety/${one.id}`)}>
          {`${reasonText(t, one.reason)}: ${one.decision ? decisionText(t, one.decision).toLowerCase() : t('no_decision')}`}
        </SimpleCell>
      ))}
    </Section>
  );
}

function Decided({ found }: { found: Case }) {
  const t = useText();
  const format = useFormat();
  const { line } = found;
  if (!line.decision || !line.decided_at) return null;
  const decision = decisionText(t, line.decision);
  return (
    <Section title={t('decided_by', { date: format.date(line.decided_at) })}>
      <p className={styles.comment}>{found.days ? t('for_days', { decision, days: found.days }) : decision}</p>
      {found.answer && <p className={styles.text}>{t('answer_was', { answer: found.answer })}</p>}
    </Section>
  );
}

function Steps({ found, onDone }: { found: Case; onDone: () => Promise<void> }) {
  const t = useText();
  const snackbar = useSnackbar();
  const [isAsking, setAsking] = useState(false);
  const { line } = found;
  const take = async () => {
    try {
      await safetyApi.take(line.id);
      await onDone();
      snackbar.say(t('taken'));
    } catch (refused) {
      snackbar.error(refused);
    }
  };
  return (
    <div className={styles.steps}>
      {line.state === 'open' && <Button size="m" onClick={() => void take()}>{t('take')}</Button>}
      {!line.is_escalated && <Button size="m" mode="secondary" onClick={() => setAsking(true)}>{t('escalate')}</Button>}
      {line.is_escalated && <span className={styles.text}>{t('escalated')}</span>}
      <ConfirmDialog
        open={isAsking}
        title={t('escalate_title')}
        confirmLabel={t('escalate')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await safetyApi.escalate(line.id);
          await onDone();
          snackbar.say(t('escalate_done'));
        }}
      >
        {t('escalate_text')}
      </ConfirmDialog>
    </div>
  );
}

function Opened({ found, onDone }: { found: Case; onDone: () => Promise<void> }) {
  const t = useText();
  const isOpen = found.line.state !== 'decided';
  return (
    <>
      {isOpen && <Steps found={found} onDone={onDone} />}
      <About found={found} />
      <Evidence found={found} />
      <Reports found={found} />
      {found.has_context && <Context id={found.line.id} />}
      <Earlier found={found} />
      {isOpen ? <Decide found={found} onDone={onDone} /> : <Decided found={found} />}
      <p className={styles.note}>{t('note')}</p>
    </>
  );
}

export function Component() {
  const t = useText();
  const client = useQueryClient();
  const { caseId = '' } = useParams();
  // Each look is logged: the page is not asked for again by itself.
  const query = useQuery({ queryKey: ['safety', 'case', caseId], queryFn: () => safetyApi.case(caseId), staleTime: Infinity, refetchOnWindowFocus: false });
  const line = query.data?.line;
  const title = line ? t('case_title', { reason: reasonText(t, line.reason), name: aboutText(t, line) }) : t('title');
  return (
    <Screen title={title} back="/safety" narrow>
      <QueryView query={query}>
        {(found) => <Opened found={found} onDone={() => client.invalidateQueries({ queryKey: ['safety'] })} />}
      </QueryView>
    </Screen>
  );
}
