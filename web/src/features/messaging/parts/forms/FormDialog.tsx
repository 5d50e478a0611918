/** A form to be filled: for oneself, or for each of one's children. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, FormStatus, ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { useState } from 'react';
import { announce } from '../../../../shared/announce';
import { useErrorText } from '../../../../shared/api';
import { useFormat } from '../../../../shared/i18n';
import { SelectField } from '../../../../shared/ui/fields';
import { QueryView } from '../../../../shared/ui/QueryView';
import { useSnackbar } from '../../../../shared/ui/SnackbarUndo';
import type { DialogProps } from '../../conversation/controls';
import type { Uuid } from '../../wire';
import styles from '../asking/asking.module.css';
import '../asking/errors';
import { useAskingText } from '../asking/messages';
import { answersOf, draftOf, problemsOf } from './answers';
import own from './forms.module.css';
import { useFormText } from './messages';
import { QuestionField } from './QuestionField';
import { formsApi, type Answers, type Form, type FormSubject } from './requests';

interface FillingProps {
  form: Form;
  subject: FormSubject | null;
  onAnswer: (about: Uuid, answers: Answers) => Promise<void>;
}

/** Keyed by its subject: each child has a sheet of its own. */
function Filling({ form, subject, onAnswer }: FillingProps) {
  const t = useFormText();
  const format = useFormat();
  const errorText = useErrorText();
  const questions = form.body.questions;
  const [draft, setDraft] = useState(() => draftOf(questions, subject?.answers as Answers | null));
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = isTried ? problemsOf(questions, draft) : {};
  const isLocked = subject === null || form.closed_at !== null;
  const send = async () => {
    setTried(true);
    if (!subject || Object.keys(problemsOf(questions, draft)).length > 0) return;
    setBusy(true);
    setError(null);
    try {
      await onAnswer(subject.about_id, answersOf(questions, draft));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {subject?.is_answered_by_other && !subject.answers && <FormStatus>{t('other_answered')}</FormStatus>}
      {subject?.changed_at && !isLocked && <p className={styles.hint}>{t('changed_at', { moment: format.dateTime(subject.changed_at) })}</p>}
      {questions.map((question, index) => {
        const number = String(index + 1);
        return (
          <QuestionField
            key={number}
            question={question}
            held={draft[number] ?? null}
            problem={problems[number]}
            isLocked={isLocked}
            onChange={(held) => setDraft((kept) => ({ ...kept, [number]: held }))}
          />
        );
      })}
      {!isLocked && (
        <div className={styles.foot}>
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          <Button size="l" stretched loading={isBusy} onClick={() => void send()}>{t(subject?.answers ? 'save_answer' : 'send_answer')}</Button>
        </div>
      )}
    </>
  );
}

function Subjects({ form, about, onChange }: { form: Form; about: Uuid; onChange: (about: Uuid) => void }) {
  const t = useFormText();
  if (form.subjects.length < 2) {
    const only = form.subjects[0];
    return only && !only.is_self ? <p className={styles.heading}>{only.name}</p> : null;
  }
  return (
    <SelectField
      label={t('about')}
      value={about}
      options={form.subjects.map((one) => ({ value: one.about_id, label: one.answers ? t('about_done', { name: one.name }) : one.name }))}
      onChange={onChange}
    />
  );
}

export function FormDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useFormText();
  const asking = useAskingText();
  const snackbar = useSnackbar();
  const queries = useQueryClient();
  const seq = seqs[0]!;
  const queryKey = ['messaging', 'form', entry.id, seq];
  const query = useQuery({ queryKey, queryFn: () => formsApi.get(entry.id, seq), staleTime: 0, refetchOnWindowFocus: false });
  const [wanted, setWanted] = useState<Uuid | null>(null);
  // Answered here: the form may not have been asked for anew since.
  const [done, setDone] = useState<readonly Uuid[]>([]);
  return (
    <ModalPage open onClose={onClose} size="m" settlingHeight={100} header={<ModalPageHeader>{t('form')}</ModalPageHeader>} modalDismissButtonLabel={asking('close')}>
      <QueryView query={query}>
        {(form) => {
          const subject = form.subjects.find((one) => one.about_id === wanted) ?? form.subjects.find((one) => !one.answers && !done.includes(one.about_id)) ?? form.subjects[0] ?? null;
          const answer = async (about: Uuid, answers: Answers) => {
            await formsApi.answer(entry.id, seq, about, answers);
            const answered = [...done, about];
            const next = form.subjects.find((one) => !one.answers && !answered.includes(one.about_id));
            setDone(answered);
            setWanted(next?.about_id ?? null);
            // A snackbar would lie over the button of the next child's sheet.
            if (next) {
              announce(t('sent'));
            } else {
              snackbar.say(t('sent'));
              onClose();
            }
            await queries.invalidateQueries({ queryKey });
          };
          return (
            <div className={styles.dialog}>
              <h2 className={styles.heading}>{form.body.title}</h2>
              {form.body.description && <p className={own.description}>{form.body.description}</p>}
              {form.closed_at !== null && <FormStatus>{t('ended')}</FormStatus>}
              {form.subjects.length === 0 && <FormStatus>{t('not_for_you')}</FormStatus>}
              {form.subjects.length > 0 && <p className={styles.hint}>{t('who_reads', { names: [form.author_name, ...form.readers].join(', ') })}</p>}
              {subject && <Subjects form={form} about={subject.about_id} onChange={setWanted} />}
              <Filling key={`${subject?.about_id ?? ''} ${subject?.changed_at ?? ''}`} form={form} subject={subject} onAnswer={answer} />
            </div>
          );
        }}
      </QueryView>
    </ModalPage>
  );
}
