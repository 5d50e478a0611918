import { Button, ModalCard } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { weekDays } from '../../../shared/weeks';
import type { PedagogueWeeks, PersonWeek, Rules } from '../api';
import styles from '../Indicators.module.css';
import { useText } from '../messages';
import { Flags, isFlagged, StandingMark } from '../words';

/** Weeks of one person with all that was counted. */
export function WeeksOfPerson({ weeks, rules }: { weeks: readonly PersonWeek[]; rules: Rules }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.scroll} role="region" aria-label={t('person_weeks')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            <th scope="col">{t('messages')}</th>
            <th scope="col">{t('substantive')}</th>
            <th scope="col">{t('calls_joined')}</th>
            <th scope="col">{t('calls_started')}</th>
            <th scope="col">{t('standing')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.monday}>
              <th scope="row">{weekDays(week.monday, format)}</th>
              <td>{format.number(week.raw)}</td>
              <td>{format.number(week.substantive)}</td>
              <td>{format.number(week.calls_joined)}</td>
              <td>{format.number(week.calls_started)}</td>
              <td>
                <StandingMark standing={week.standing} />
                {isFlagged(week) && <div><Flags week={week} rules={rules} /></div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PersonDialogProps {
  person: PedagogueWeeks['names'][number] | undefined;
  weeks: readonly PersonWeek[];
  rules: Rules;
  organisation: string;
  onClose: () => void;
}

export function PersonDialog({ person, weeks, rules, organisation, onClose }: PersonDialogProps) {
  const t = useText();
  const link = useNavigateLink();
  return (
    <ModalCard open={person !== undefined} onClose={onClose} title={person?.name ?? ''} description={person?.post} dismissLabel={t('close')} size={720}>
      {person && (
        <div className={styles.dialog}>
          <WeeksOfPerson weeks={weeks} rules={rules} />
          {weeks.some(isFlagged) && <div className={styles.quiet}>{t('flag_explained')}</div>}
          <Button size="m" mode="secondary" {...link(`/organisations/${organisation}/people/${person.person_id}`)}>{t('person_card')}</Button>
        </div>
      )}
    </ModalCard>
  );
}
