/** A new poll: the question, its options, and how it goes. */
import { Icon24Cancel } from '@vkontakte/icons';
import { Button, FormStatus, IconButton, ModalPage, ModalPageHeader, SimpleCell, Switch } from '@vkontakte/vkui';
import { useId, useRef, useState } from 'react';
import { useErrorText } from '../../../../shared/api';
import { TextField } from '../../../../shared/ui/fields';
import type { DialogProps } from '../../conversation/controls';
import { TermField } from '../asking/TermField';
import styles from '../asking/asking.module.css';
import '../asking/errors';
import { useAskingText } from '../asking/messages';
import { NO_TERM, problemOf, sentTerm } from '../asking/term';
import { useSending } from '../asking/useDialog';
import { usePollText } from './messages';
import { pollsApi } from './requests';

const MOST = 20;

function Options({ texts, onChange }: { texts: readonly string[]; onChange: (texts: string[]) => void }) {
  const t = usePollText();
  const asking = useAskingText();
  const fields = useRef<HTMLDivElement>(null);
  const add = () => {
    onChange([...texts, '']);
    requestAnimationFrame(() => fields.current?.querySelector<HTMLInputElement>('li:last-of-type input')?.focus());
  };
  return (
    <div ref={fields} className={styles.stack} role="group" aria-label={t('poll')}>
      <ol className={styles.stack} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {texts.map((text, index) => (
          <li key={index} className={styles.row}>
            <div className={styles.grows}>
              <TextField
                label={t('option', { number: index + 1 })}
                value={text}
                maxLength={200}
                onChange={(next) => onChange(texts.map((one, place) => (place === index ? next : one)))}
              />
            </div>
            {texts.length > 2 && (
              <IconButton label={`${asking('remove')}: ${t('option', { number: index + 1 })}`} onClick={() => onChange(texts.filter((_, place) => place !== index))}>
                <Icon24Cancel />
              </IconButton>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.row}>
        <Button mode="secondary" disabled={texts.length >= MOST} onClick={add}>{t('more')}</Button>
        <span className={styles.hint}>{t('options_left', { count: MOST - texts.length })}</span>
      </div>
    </div>
  );
}

export function PollDialog({ entry, onClose }: DialogProps) {
  const t = usePollText();
  const asking = useAskingText();
  const errorText = useErrorText();
  const id = useId();
  const { key, isBusy, error, send } = useSending();
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState(['', '']);
  const [ways, setWays] = useState({ is_anonymous: true, is_multiple: false, may_add_options: false, may_revote: true });
  const [term, setTerm] = useState(NO_TERM);
  const filled = options.map((option) => option.trim()).filter((option) => option !== '');
  const isReady = question.trim() !== '' && filled.length >= 2 && problemOf(term, new Date()) === null;
  const create = () => send(
    () => pollsApi.create(entry.id, { client_key: key, question: question.trim(), options: filled, ...ways, closes_at: sentTerm(term), is_silent: false }),
    onClose,
  );
  const way = (name: keyof typeof ways, hint?: string) => {
    const label = name === 'is_anonymous' ? 'anonymous' : name === 'is_multiple' ? 'multiple' : name === 'may_add_options' ? 'may_add' : 'may_revote';
    return (
      <SimpleCell
        key={name}
        Component="label"
        subtitle={hint && <span id={`${id}-${name}`}>{hint}</span>}
        after={(
          <Switch
            checked={ways[name]}
            aria-label={t(label)}
            aria-describedby={hint ? `${id}-${name}` : undefined}
            onChange={(event) => setWays({ ...ways, [name]: event.target.checked })}
          />
        )}
        multiline
      >
        {t(label)}
      </SimpleCell>
    );
  };
  return (
    <ModalPage open onClose={onClose} size="m" settlingHeight={100} header={<ModalPageHeader>{t('poll')}</ModalPageHeader>} modalDismissButtonLabel={asking('close')}>
      <div className={styles.dialog}>
        <TextField label={t('question')} value={question} maxLength={300} multiline required onChange={setQuestion} />
        <Options texts={options} onChange={setOptions} />
        <div>
          {way('is_anonymous', t(ways.is_anonymous ? 'anonymous_hint' : 'open_hint'))}
          {way('is_multiple')}
          {way('may_add_options', t('may_add_hint'))}
          {way('may_revote')}
        </div>
        <TermField label={t('term')} term={term} onChange={setTerm} />
        <div className={styles.foot}>
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          <Button size="l" stretched disabled={!isReady} loading={isBusy} onClick={create}>{t('create')}</Button>
        </div>
      </div>
    </ModalPage>
  );
}
