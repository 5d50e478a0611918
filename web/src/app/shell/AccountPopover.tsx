/** What opens from one’s own avatar: loaded with the first press, as it is no part of the first look. */
import { Icon28DoorArrowRightOutline, Icon28KeyboardOutline, Icon28SettingsOutline, Icon28UserCircleOutline } from '@vkontakte/icons';
import { Popover, Separator, SimpleCell } from '@vkontakte/vkui';
import { useState, type ReactElement } from 'react';
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

interface Props {
  trigger: ReactElement;
  label: string;
  placement: 'right-end' | 'bottom-end';
}

/** Opens with its first drawing: it was asked for by a press. */
export function AccountPopover({ trigger, label, placement }: Props) {
  const [shown, setShown] = useState(true);
  return (
    <Popover role="dialog" aria-label={label} trigger="click" placement={placement} shown={shown} onShownChange={setShown} content={<Menu close={() => setShown(false)} />}>
      {trigger}
    </Popover>
  );
}
