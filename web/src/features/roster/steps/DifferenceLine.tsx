/** One line of the difference: who, what changes, where the file says so; a tick or a choice where there is one. */
import { Checkbox, Radio, RadioGroup } from '@vkontakte/vkui';
import { useFormat, useLanguage } from '../../../shared/i18n';
import { StatusMark, type StatusKind } from '../../../shared/ui/StatusMark';
import type { Change, Line } from '../api';
import { useText } from '../messages';
import styles from '../Roster.module.css';

const MARKS: Partial<Record<Line['kind'], StatusKind>> = { undecided: 'warning', rejected: 'bad', warning: 'warning', duplicate: 'neutral' };
const NEW = 'new';

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ChangeShown({ change }: { change: Change }) {
  const t = useText();
  const format = useFormat();
  const say = (value: string | null) => (value && change.field === 'birth_date' ? format.date(value) : value);
  const before = say(change.before);
  const after = say(change.after);
  return (
    <span className={styles.change}>
      <span className={styles.quiet}>{t(`change_${change.field}`)}: </span>
      {before !== null && <span className={after === null ? styles.struck : styles.before}>{before}</span>}
      {before !== null && after !== null && <span aria-label={t('becomes')}> → </span>}
      {after !== null && <span>{after}</span>}
    </span>
  );
}

function Places({ line }: { line: Line }) {
  const t = useText();
  const place = line.places[0];
  if (!place) return null;
  const parts = [place.file, place.sheet, place.row === null ? null : t('row', { row: String(place.row) })].filter(Boolean);
  return <span className={styles.place}>{parts.join(' · ')}</span>;
}

export interface DifferenceLineProps {
  line: Line;
  onLeaveOut: (line: Line, isLeftOut: boolean) => void;
  onChoose: (line: Line, person: string | null) => void;
  isFixed: boolean;
}

export function DifferenceLine({ line, onLeaveOut, onChoose, isFixed }: DifferenceLineProps) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const mark = MARKS[line.kind];
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        {line.title && <span className={line.is_left_out && line.tab === 'left' ? styles.staying : styles.who}>{line.title}</span>}
        {mark
          ? <StatusMark kind={mark}>{t(`line_${line.kind}`)}</StatusMark>
          : <span className={styles.quiet}>{t(`line_${line.kind}`)}</span>}
        {line.by_hand && <span className={styles.quiet}>{t('by_hand')}</span>}
      </div>
      {line.reason && <div className={styles.reason}>{sentence(line.reason[language])}</div>}
      {line.changes.length > 0 && (
        <div className={styles.changes}>
          {line.changes.map((change, index) => <ChangeShown key={`${change.field}${index}`} change={change} />)}
        </div>
      )}
      {line.kind === 'undecided' && (
        <RadioGroup aria-label={t('who_is_it')}>
          {line.candidates.map((one) => (
            <Radio
              key={one.person_id}
              name={line.key}
              value={one.person_id}
              disabled={isFixed}
              checked={line.choice === one.person_id}
              onChange={() => onChoose(line, one.person_id)}
              description={[one.birth_date && format.date(one.birth_date), one.groups, one.post].filter(Boolean).join(' · ')}
            >
              {t('same_person', { name: one.name })}
            </Radio>
          ))}
          <Radio name={line.key} value={NEW} disabled={isFixed} checked={line.choice === NEW} onChange={() => onChoose(line, null)}>{t('new_person')}</Radio>
        </RadioGroup>
      )}
      {line.can_leave_out && (
        <Checkbox disabled={isFixed} checked={!line.is_left_out} onChange={(event) => onLeaveOut(line, !event.target.checked)}>
          {t(line.tab === 'left' ? 'leaves' : 'ends')}
        </Checkbox>
      )}
      <Places line={line} />
    </li>
  );
}
