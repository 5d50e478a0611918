/** Until when: usual terms, or a day and an hour. */
import { DateField } from '../../../../shared/ui/DateField';
import { SelectField } from '../../../../shared/ui/fields';
import styles from './asking.module.css';
import { useAskingText } from './messages';
import { problemOf, type Term, type TermChoice } from './term';

const CHOICES: readonly TermChoice[] = ['none', 'today', 'tomorrow', 'three', 'week', 'other'];
const HOURS = Array.from({ length: 17 }, (_, index) => String(index + 7));

interface Props {
  label?: string;
  term: Term;
  onChange: (term: Term) => void;
}

export function TermField({ label, term, onChange }: Props) {
  const t = useAskingText();
  const now = new Date();
  const usual = CHOICES.filter((choice) => problemOf({ ...term, choice }, now) !== 'past' || choice === 'other');
  const isPast = term.choice === 'other' && problemOf(term, now) === 'past';
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return (
    <div className={styles.stack}>
      <SelectField
        label={label ?? t('term')}
        value={term.choice}
        options={usual.map((choice) => ({ value: choice, label: t(`term_${choice}`) }))}
        onChange={(choice) => onChange({ ...term, choice })}
      />
      {term.choice === 'other' && (
        <div className={styles.pair}>
          <DateField label={t('term_day')} value={term.day} min={today} required onChange={(day) => onChange({ ...term, day })} error={isPast ? t('term_past') : null} />
          <SelectField
            label={t('term_hour')}
            value={term.hour}
            options={HOURS.map((hour) => ({ value: hour, label: `${hour}:00` }))}
            onChange={(hour) => onChange({ ...term, hour })}
          />
        </div>
      )}
    </div>
  );
}
