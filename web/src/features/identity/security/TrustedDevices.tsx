/** Browsers that are not asked for the second factor, with a way to have each asked again. */
import { Icon28ComputerOutline, Icon28SmartphoneOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { securityApi, type TrustedDevice } from './api';
import { useSecurityText } from './messages';
import styles from './Security.module.css';

export function TrustedDevices({ devices, onForgotten }: { devices: readonly TrustedDevice[]; onForgotten: () => void }) {
  const t = useSecurityText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const forget = async (act: () => Promise<void>) => {
    try {
      await act();
      snackbar.say(t('forgotten'));
      onForgotten();
    } catch (error) {
      snackbar.error(error);
    }
  };
  return (
    <Section
      title={t('trusted')}
      flush
      aside={devices.length > 1 && <Button size="s" mode="tertiary" appearance="negative" onClick={() => void forget(securityApi.forgetDevices)}>{t('forget_all')}</Button>}
    >
      <div className={styles.why}>{t(devices.length > 0 ? 'trusted_why' : 'trusted_none')}</div>
      {devices.map((device) => {
        const Icon = /Android|iPhone|iOS|iPad/.test(device.system) ? Icon28SmartphoneOutline : Icon28ComputerOutline;
        const name = [device.browser, device.system].filter(Boolean).join(', ') || t('unknown_browser');
        return (
          <SimpleCell
            key={device.id}
            Component="div"
            multiline
            before={<Icon />}
            subtitle={(
              <span className={styles.facts}>
                <span>{device.is_current ? t('this_browser') : t('last_used', { when: format.relative(device.last_used_at) })}</span>
                <span>{t('trusted_until', { date: format.date(device.expires_at) })}</span>
                <span>{t('address', { address: device.address })}</span>
              </span>
            )}
            after={<Button size="m" mode="secondary" onClick={() => void forget(() => securityApi.forgetDevice(device.id))}>{t('forget')}</Button>}
          >
            {name}
          </SimpleCell>
        );
      })}
    </Section>
  );
}
