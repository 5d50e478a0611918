/** One's own avatar: roles, accounts, profile, settings, the way out. */
import { Tappable } from '@vkontakte/vkui';
import { Suspense, lazy, useState } from 'react';
import { fullName, givenAndFamily } from '../../shared/names';
import { useMe } from '../../shared/session';
import { Avatar } from '../../shared/ui/Avatar';
import { useText } from '../messages';
import styles from './Shell.module.css';

const loadPopover = () => import('./AccountPopover').then((module) => ({ default: module.AccountPopover }));
const AccountPopover = lazy(loadPopover);

export function AccountMenu({ size = 36, placement }: { size?: number; placement: 'right-end' | 'bottom-end' }) {
  const t = useText();
  const me = useMe();
  const [isWanted, setWanted] = useState(false);
  const label = t('account_menu', { name: fullName(me.person) });
  const load = () => void loadPopover().catch(() => undefined);
  const trigger = (
    <Tappable
      className={styles.me}
      aria-label={label}
      aria-haspopup="dialog"
      hoverMode="opacity"
      activeMode="opacity"
      onPointerEnter={load}
      onFocus={load}
      onClick={isWanted ? undefined : () => setWanted(true)}
    >
      <Avatar id={me.person.id} name={givenAndFamily(me.person)} size={size} />
    </Tappable>
  );
  if (!isWanted) return trigger;
  return <Suspense fallback={trigger}><AccountPopover trigger={trigger} label={label} placement={placement} /></Suspense>;
}
