import { FormStatus } from '@vkontakte/vkui';
import { useFormat } from '../../shared/i18n';
import { fullName, givenAndFamily } from '../../shared/names';
import { useRoleTitle } from '../../shared/session/Switches';
import { Avatar } from '../../shared/ui/Avatar';
import type { Card, Neighbour } from './api';
import styles from './Identity.module.css';
import { useText } from './messages';

/** Whose card it is: name, roles, institutions. */
export function CardOwner({ card }: { card: Card }) {
  const t = useText();
  const format = useFormat();
  const title = useRoleTitle();
  if (!card.person) return null;
  return (
    <div className={styles.who}>
      <Avatar id={card.login} name={givenAndFamily(card.person)} size={72} />
      <div className={styles.name}>{fullName(card.person)}</div>
      <ul className={styles.roles}>
        {card.roles?.map((role) => (
          <li key={role.id}>
            {title(role)}
            {role.organisation && <div className={styles.quiet}>{role.organisation.name}</div>}
          </li>
        ))}
      </ul>
      <div className={styles.quiet}>{t('valid_until', { date: format.date(card.expires_at) })}</div>
    </div>
  );
}

const WARNINGS = {
  self: 'self_warning',
  parent_of: 'parent_warning',
  child_of: 'child_warning',
  same_human: 'same_human',
  other: 'other_warning',
} as const;

/** Who else is signed in on this device, and what that means for the card. */
export function Neighbours({ neighbours }: { neighbours: readonly Neighbour[] }) {
  const t = useText();
  return neighbours.map((neighbour) => {
    const serious = neighbour.relation === 'parent_of' || neighbour.relation === 'child_of';
    return (
      <FormStatus key={neighbour.slot} mode={serious ? 'error' : 'default'} role={serious ? 'alert' : 'note'}>
        {t(WARNINGS[neighbour.relation] ?? 'other_warning', { name: neighbour.name })}
      </FormStatus>
    );
  });
}
