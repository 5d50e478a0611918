/** Oneself: name, login, roles, the accounts of this device, and the ways to settings, devices and out. */
import { Icon28DevicesOutline, Icon28DoorArrowRightOutline, Icon28KeyOutline, Icon28PrivacyOutline, Icon28SettingsOutline } from '@vkontakte/icons';
import { Footnote, SimpleCell } from '@vkontakte/vkui';
import { fullName, givenAndFamily } from '../../../shared/names';
import { useMe, useSession } from '../../../shared/session';
import { AccountList, RoleList } from '../../../shared/session/Switches';
import { useProfileLinks } from '../../../shared/profileLinks';
import { Avatar } from '../../../shared/ui/Avatar';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { MergeProposals } from '../MergeProposals';
import { EnrolBanner } from '../security/EnrolBanner';
import styles from '../Profile.module.css';
import { useText } from '../messages';

export function Component() {
  const t = useText();
  const me = useMe();
  const link = useNavigateLink();
  const snackbar = useSnackbar();
  const { signOut } = useSession();
  const more = useProfileLinks();
  return (
    <Screen title={t('profile')} narrow>
      <div className={styles.card}>
        <Avatar id={me.person.id} name={givenAndFamily(me.person)} size={72} />
        <div className={styles.names}>
          <div className={styles.name}>{fullName(me.person)}</div>
          <div className={styles.login}>{me.person.login}</div>
        </div>
      </div>
      <EnrolBanner />
      <MergeProposals />
      {more.length > 0 && (
        <Section flush>
          {more.map(({ path, title, Icon }) => <SimpleCell key={path} chevron="always" before={<Icon />} {...link(path)}>{title}</SimpleCell>)}
        </Section>
      )}
      {me.roles.length > 0 && (
        <Section title={t('roles')} flush>
          <RoleList />
          <Footnote className={styles.note}>{t('wrong_name')}</Footnote>
        </Section>
      )}
      <Section flush>
        <SimpleCell chevron="always" before={<Icon28SettingsOutline />} {...link('/settings')}>{t('settings')}</SimpleCell>
        <SimpleCell chevron="always" before={<Icon28PrivacyOutline />} subtitle={t('security_hint')} {...link('/profile/security')}>{t('security')}</SimpleCell>
        <SimpleCell chevron="always" before={<Icon28DevicesOutline />} {...link('/profile/devices')}>{t('devices')}</SimpleCell>
        <SimpleCell chevron="always" before={<Icon28KeyOutline />} {...link('/profile/password')}>{t('change_password')}</SimpleCell>
      </Section>
      <Section title={t('accounts')} flush>
        <AccountList />
        <SimpleCell before={<Icon28DoorArrowRightOutline />} onClick={() => void signOut().catch(snackbar.error)}>{t('sign_out')}</SimpleCell>
      </Section>
    </Screen>
  );
}
