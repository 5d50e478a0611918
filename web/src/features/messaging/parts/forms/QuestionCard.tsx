/** One question while a form is being written. */
import { Icon24ArrowDownOutline, Icon24ArrowUpOutline, Icon24DeleteOutline } from '@vkontakte/icons';
import { Checkbox, IconButton } from '@vkontakte/vkui';
import { SelectField, TextField } from '../../../../shared/ui/fields';
import styles from '../asking/asking.module.css';
import { useAskingText } from '../asking/messages';
import { KINDS, hasOptions, type DraftQuestion } from './editing';
import own from './forms.module.css';
import { useFormText } from './messages';

interface Props {
  question: DraftQuestion;
  number: number;
  count: number;
  onChange: (question: DraftQuestion) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function QuestionCard({ question, number, count, onChange, onMove, onRemove }: Props) {
  const t = useFormText();
  const asking = useAskingText();
  const name = t('question_number', { number });
  return (
    <li className={own.card} aria-label={name}>
      <div className={own.head}>
        <h3 className={styles.heading}>{name}</h3>
        <div className={own.tools}>
          <IconButton label={`${asking('up')}: ${name}`} disabled={number === 1} onClick={() => onMove(-1)}><Icon24ArrowUpOutline /></IconButton>
          <IconButton label={`${asking('down')}: ${name}`} disabled={number === count} onClick={() => onMove(1)}><Icon24ArrowDownOutline /></IconButton>
          <IconButton label={`${asking('remove')}: ${name}`} disabled={count === 1} onClick={onRemove}><Icon24DeleteOutline /></IconButton>
        </div>
      </div>
      <TextField label={t('question_text')} value={question.text} maxLength={300} multiline required onChange={(text) => onChange({ ...question, text })} />
      <SelectField
        label={t('kind')}
        value={question.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
        onChange={(kind) => onChange({ ...question, kind, isRequired: kind === 'consent' || question.isRequired })}
      />
      {hasOptions(question.kind) && (
        <TextField label={t('options')} hint={t('options_hint')} value={question.options} multiline required onChange={(options) => onChange({ ...question, options })} />
      )}
      <Checkbox checked={question.isRequired} onChange={(event) => onChange({ ...question, isRequired: event.target.checked })}>{t('is_required')}</Checkbox>
    </li>
  );
}
