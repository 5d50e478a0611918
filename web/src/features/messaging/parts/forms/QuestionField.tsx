/** One question to be answered, of any kind. */
import { Checkbox, Radio } from '@vkontakte/vkui';
import { useId } from 'react';
import { DateField } from '../../../../shared/ui/DateField';
import { TextField } from '../../../../shared/ui/fields';
import styles from '../asking/asking.module.css';
import type { Draft, Problem } from './answers';
import own from './forms.module.css';
import { useFormText } from './messages';
import type { FormQuestion } from './requests';

interface Props {
  question: FormQuestion;
  held: Draft[string];
  problem: Problem | undefined;
  isLocked: boolean;
  onChange: (held: Draft[string]) => void;
}

export function QuestionField({ question, held, problem, isLocked, onChange }: Props) {
  const t = useFormText();
  const name = useId();
  const { kind, text, is_required = false, options = [] } = question;
  const error = problem ? t(problem === 'number' ? 'number_bad' : 'required') : null;
  if (kind === 'line' || kind === 'paragraph' || kind === 'number') {
    return (
      <TextField
        label={text}
        value={typeof held === 'string' ? held : ''}
        multiline={kind === 'paragraph'}
        inputMode={kind === 'number' ? 'numeric' : 'text'}
        maxLength={kind === 'paragraph' ? 2000 : 200}
        required={is_required}
        disabled={isLocked}
        error={error}
        onChange={onChange}
      />
    );
  }
  if (kind === 'date') {
    return <DateField label={text} value={typeof held === 'string' && held !== '' ? held : null} required={is_required} disabled={isLocked} error={error} onChange={(day) => onChange(day ?? '')} />;
  }
  if (kind === 'consent') {
    return (
      <fieldset className={own.question} disabled={isLocked}>
        <legend className={own.legend}>{text}{is_required && ' *'}</legend>
        <Checkbox checked={held === true} disabled={isLocked} onChange={(event) => onChange(event.target.checked)}>{t('agree')}</Checkbox>
        {error && <p className={styles.hint} role="alert">{error}</p>}
      </fieldset>
    );
  }
  const chosen = Array.isArray(held) ? held : [];
  const toggle = (number: number) => onChange(chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number].sort((a, b) => a - b));
  return (
    <fieldset className={own.question} disabled={isLocked}>
      <legend className={own.legend}>{text}{is_required && ' *'}</legend>
      <div className={styles.choices}>
        {kind === 'yes_no' && ([true, false] as const).map((answer) => (
          <Radio key={String(answer)} name={name} value={String(answer)} checked={held === answer} disabled={isLocked} onChange={() => onChange(answer)}>
            {t(answer ? 'yes' : 'no')}
          </Radio>
        ))}
        {kind === 'one' && options.map((option, index) => (
          <Radio key={option} name={name} value={option} checked={chosen.includes(index + 1)} disabled={isLocked} onChange={() => onChange([index + 1])}>{option}</Radio>
        ))}
        {kind === 'several' && options.map((option, index) => (
          <Checkbox key={option} checked={chosen.includes(index + 1)} disabled={isLocked} onChange={() => toggle(index + 1)}>{option}</Checkbox>
        ))}
      </div>
      {error && <p className={styles.hint} role="alert">{error}</p>}
    </fieldset>
  );
}
