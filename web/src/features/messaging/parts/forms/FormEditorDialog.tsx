/** A new form: from a template or from nothing, its questions, who answers, until when, who reads the answers. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, FormStatus, ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { useState } from 'react';
import { api, useErrorText, type Schemas } from '../../../../shared/api';
import { SelectField, TextField } from '../../../../shared/ui/fields';
import { useSnackbar } from '../../../../shared/ui/SnackbarUndo';
import type { DialogProps } from '../../conversation/controls';
import type { Uuid } from '../../wire';
import { TermField } from '../asking/TermField';
import styles from '../asking/asking.module.css';
import '../asking/errors';
import { useAskingText } from '../asking/messages';
import { NO_TERM, problemOf, sentTerm } from '../asking/term';
import { useSending } from '../asking/useDialog';
import { MOST_QUESTIONS, bodyOf, isWhole, moved, newQuestion, type Audience, type FormDraft } from './editing';
import own from './forms.module.css';
import { useFormText } from './messages';
import { QuestionCard } from './QuestionCard';
import { formsApi } from './requests';
import { TEMPLATES_KEY, Templates, emptyForm } from './Templates';

const AUDIENCES: readonly Audience[] = ['children', 'parents', 'pupils', 'members'];
const MOST_READERS = 10;

function Readers({ conversation, chosen, onChange }: { conversation: Uuid; chosen: readonly Uuid[]; onChange: (ids: Uuid[]) => void }) {
  const t = useFormText();
  const { data } = useQuery({
    queryKey: ['messaging', 'form-readers', conversation],
    queryFn: () => api.get<Schemas['FormReaders']>(`/api/conversations/${conversation}/form-readers`),
  });
  if (!data || data.people.length === 0) return null;
  const toggle = (id: Uuid) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={own.question}>
      <legend className={own.legend}>{t('readers')}</legend>
      {data.people.map((person) => (
        <Checkbox
          key={person.person_id}
          checked={chosen.includes(person.person_id)}
          disabled={!chosen.includes(person.person_id) && chosen.length >= MOST_READERS}
          description={person.description}
          onChange={() => toggle(person.person_id)}
        >
          {person.name}
        </Checkbox>
      ))}
      <p className={styles.hint}>{t('readers_hint')}</p>
    </fieldset>
  );
}

function Questions({ draft, onChange }: { draft: FormDraft; onChange: (draft: FormDraft) => void }) {
  const t = useFormText();
  const { questions } = draft;
  const set = (next: FormDraft['questions']) => onChange({ ...draft, questions: next });
  return (
    <>
      <ol className={own.cards}>
        {questions.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            count={questions.length}
            onChange={(next) => set(questions.map((one) => (one.id === question.id ? next : one)))}
            onMove={(by) => set(moved(questions, index, index + by))}
            onRemove={() => set(questions.filter((one) => one.id !== question.id))}
          />
        ))}
      </ol>
      <div>
        <Button mode="secondary" disabled={questions.length >= MOST_QUESTIONS} onClick={() => set([...questions, newQuestion()])}>{t('add_question')}</Button>
      </div>
    </>
  );
}

export function FormEditorDialog({ entry, onClose }: DialogProps) {
  const t = useFormText();
  const asking = useAskingText();
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  const queries = useQueryClient();
  const { key, isBusy, error, send } = useSending();
  const [draft, setDraft] = useState(() => emptyForm(t));
  const [term, setTerm] = useState(NO_TERM);
  const [readers, setReaders] = useState<Uuid[]>([]);
  const isReady = isWhole(draft) && problemOf(term, new Date()) === null;
  const create = () => send(
    () => formsApi.create(entry.id, { client_key: key, body: bodyOf(draft), closes_at: sentTerm(term), reader_ids: readers, is_silent: false }),
    onClose,
  );
  const keep = async () => {
    try {
      await formsApi.saveTemplate(bodyOf(draft));
      snackbar.say(t('template_saved'));
      await queries.invalidateQueries({ queryKey: TEMPLATES_KEY });
    } catch (refused) {
      snackbar.error(refused);
    }
  };
  return (
    <ModalPage open onClose={onClose} size="m" settlingHeight={100} header={<ModalPageHeader>{t('new_form')}</ModalPageHeader>} modalDismissButtonLabel={asking('close')}>
      <div className={styles.dialog}>
        <Templates onChoose={setDraft} />
        <TextField label={t('title')} value={draft.title} maxLength={200} required onChange={(title) => setDraft({ ...draft, title })} />
        <TextField label={t('description')} value={draft.description} maxLength={2000} multiline onChange={(description) => setDraft({ ...draft, description })} />
        <SelectField
          label={t('audience')}
          value={draft.audience}
          options={AUDIENCES.map((audience) => ({ value: audience, label: t(`audience_${audience}`) }))}
          onChange={(audience) => setDraft({ ...draft, audience })}
        />
        <Questions draft={draft} onChange={setDraft} />
        <TermField label={t('closes')} term={term} onChange={setTerm} />
        <Readers conversation={entry.id} chosen={readers} onChange={setReaders} />
        <div><Button mode="tertiary" disabled={!isWhole(draft)} onClick={() => void keep()}>{t('save_template')}</Button></div>
        <div className={styles.foot}>
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          <Button size="l" stretched disabled={!isReady} loading={isBusy} onClick={create}>{t('send')}</Button>
        </div>
      </div>
    </ModalPage>
  );
}
