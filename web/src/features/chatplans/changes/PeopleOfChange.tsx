import { ModalCard } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import type { Change, Step } from '../api';
import { usePlanText } from '../messages';
import styles from '../Plan.module.css';

function Names({ people, count, title }: { people: Change['joining']; count: number; title: string }) {
  const t = usePlanText();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {people.map((person) => <li key={person.person_id}>{person.name}</li>)}
        {count > people.length && <li className={styles.quiet}>{t('and_others', { count: format.number(count - people.length) })}</li>}
      </ul>
    </section>
  );
}

/** Who comes into one conversation and who leaves it, by name. */
export function PeopleOfChange({ change, onClose }: { change: Change | null; onClose: () => void }) {
  const t = usePlanText();
  const format = useFormat();
  return (
    <ModalCard open={change !== null} onClose={onClose} title={change?.title ?? ''} description={change ? t(`step_${change.step as Step}`) : ''} dismissLabel={t('close')}>
      {change && (
        <div className={styles.people}>
          {change.title_before && <div className={styles.quiet}>{t('was', { title: change.title_before })}</div>}
          <Names people={change.joining} count={change.joining_count} title={t('joining_count', { count: format.number(change.joining_count) })} />
          <Names people={change.leaving} count={change.leaving_count} title={t('leaving_count', { count: format.number(change.leaving_count) })} />
        </div>
      )}
    </ModalCard>
  );
}
