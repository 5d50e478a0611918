import { Icon28DoorArrowRightOutline, Icon28KeyboardOutline, Icon28SettingsOutline, Icon28UserCircleOutline } from '@vkontakte/icons';
import { Popover, Separator, SimpleCell, Tappable } from '@vkontakte/vkui';
import { useState } from 'react';
import { fullName, givenAndFamily } from '../../shared/names';
import { useMe, useSession } from '../../shared/session';
import { AccountList, RoleList } from '../../shared/session/Switches';
import { Avatar } from '../../shared/ui/Avatar';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import { useNavigateLink } from '../../shared/ui/useNavigateLink';
import { showKeys } from '../keyboard/showKeys';
import { useText } from '../messages';
import styles from './Shell.module.css';

function Menu({ close }: { close: () => void }) {
  const t = useText();
  const me = useMe();
  const link = useNavigateLink();
  const snackbar = useSnackbar();
  const { signOut } = useSession();
  return (
    <div className={styles.menu}>
      <div className={styles.who}>
        <Avatar id={me.person.id} name={givenAndFamily(me.person)} size={40} />
        <div>
          <div className={styles.whoName}>{fullName(me.person)}</div>
          <div className={styles.whoLogin}>{me.person.login}</div>
        </div>
      </div>
      {me.roles.length > 1 && <RoleList onChosen={close} />}
      <Separator />
      <AccountList onChosen={close} />
      <Separator />
      <SimpleCell before={<Icon28UserCircleOutline />} {...link('/profile', close)}>{t('profile')}</SimpleCell>
      <SimpleCell before={<Icon28SettingsOutline />} {...link('/settings', close)}>{t('settings')}</SimpleCell>
      <SimpleCell
        before={<Icon28KeyboardOutline />}
        onClick={() => {
          close();
          showKeys();
        }}
      >
        {t('keys')}
      </SimpleCell>
      <SimpleCell before={<Icon28DoorArrowRightOutline />} onClick={() => void signOut().catch(snackbar.error)}>{t('sign_out')}</SimpleCell>
    </div>
  );
}

/** One's own avatar: roles, accounts, profile, settings, the way out. */
export function AccountMenu({ size = 36, placement }: { size?: number; placement: 'right-end' | 'bottom-end' }) {
  const t = useText();
  const me = useMe();
  const [shown, setShown] = useState(false);
  return (
    <Popover
      role="dialog"
      aria-label={t('account_menu', { name: fullName(me.person) })}
      trigger="click"
      placement={placement}
      shown={shown}
      onShownChange={setShown}
      content={<Menu close={() => setShown(false)} />}
    >
      <Tappable className={styles.me} aria-label={t('account_menu', { name: fullName(me.person) })} hoverMode="opacity" activeMode="opacity">
        <Avatar id={me.person.id} name={givenAndFamily(me.person)} size={size} />
      </Tappable>
    </Popover>
  );
}
