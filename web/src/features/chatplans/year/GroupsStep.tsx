import { Input, NativeSelect } from '@vkontakte/vkui';
import type { YearStep } from '../api';
import { useYearText } from './messages';
import { KINDS, withKind, type Kind, type Troubles } from './model';
import styles from './Year.module.css';

interface GroupsStepProps {
  steps: readonly YearStep[];
  offered: readonly YearStep[];
  troubles: Troubles;
  onChange: (step: YearStep) => void;
}

function NewName({ step, trouble, onChange }: { step: YearStep; trouble: Troubles[string] | undefined; onChange: (step: YearStep) => void }) {
  const t = useYearText();
  const described = trouble ? `trouble-${step.group_id}` : undefined;
  return (
    <div>
      <Input
        value={step.new_name}
        maxLength={60}
        status={trouble ? 'error' : 'default'}
        slotProps={{ input: { 'aria-label': t('new_name_of', { name: step.name }), 'aria-invalid': Boolean(trouble), 'aria-describedby': described } }}
        onChange={(event) => onChange({ ...step, new_name: event.target.value })}
      />
      {trouble && <div id={described} className={styles.error}>{t(trouble)}</div>}
    </div>
  );
}

/** What happens to each group: its fate, and under which name it goes on; what is wrong stands in its row. */
export function GroupsStep({ steps, offered, troubles, onChange }: GroupsStepProps) {
  const t = useYearText();
  const byId = new Map(offered.map((step) => [step.group_id, step]));
  return (
    <>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={`${styles.row} ${styles.head}`} aria-hidden="true">
        <span>{t('group')}</span><span>{t('fate')}</span><span>{t('new_name')}</span><span>{t('grade')}</span>
      </div>
      {steps.map((step) => (
        <div key={step.group_id} className={styles.row} role="group" aria-label={step.name}>
          <span className={styles.name}>{step.name}</span>
          <NativeSelect
            slotProps={{ select: { 'aria-label': t('fate_of', { name: step.name }) } }}
            value={step.kind}
            onChange={(event) => onChange(withKind(step, event.target.value as Kind, byId.get(step.group_id)))}
          >
            {KINDS.map((kind) => <option key={kind} value={kind}>{t(`kind_${kind}`)}</option>)}
          </NativeSelect>
          {step.kind === 'promote'
            ? <NewName step={step} trouble={troubles[step.group_id]} onChange={onChange} />
            : <span className={styles.says}>{t(step.kind === 'keep' ? 'unchanged' : 'archived')}</span>}
          {step.kind === 'promote' && step.grade !== null && (
            <Input
              type="number"
              min={1}
              max={12}
              value={step.new_grade ?? ''}
              slotProps={{ input: { 'aria-label': t('grade_of', { name: step.name }) } }}
              onChange={(event) => onChange({ ...step, new_grade: event.target.value === '' ? null : Number(event.target.value) })}
            />
          )}
        </div>
      ))}
    </>
  );
}
