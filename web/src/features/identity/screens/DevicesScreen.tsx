/** Where one is signed in, with a way to end each. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Icon28ComputerOutline, Icon28SmartphoneOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { identityApi, type Device } from '../api';
import styles from '../Profile.module.css';
import { useText } from '../messages';

function useDeviceName(): (device: Device) => string {
  const t = useText();
  return (device) => [device.browser, device.system].filter(Boolean).join(', ') || t('unknown_browser');
}

function DeviceRow({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const t = useText();
  const format = useFormat();
  const name = useDeviceName();
  const Icon = /Android|iPhone|iOS|iPad/.test(device.system) ? Icon28SmartphoneOutline : Icon28ComputerOutline;
  return (
    <SimpleCell
      Component="div"
      multiline
      before={<Icon />}
      subtitle={(
        <span className={styles.facts}>
          <span>{device.is_current ? t('this_device') : t('last_seen', { when: format.relative(device.last_seen_at) })}</span>
          <span>{t('signed_in_at', { when: format.dateTime(device.created_at) })}</span>
          <span>{t('address', { address: device.address })}</span>
        </span>
      )}
      after={!device.is_current && <Button size="m" mode="secondary" onClick={onEnd}>{t('end_session')}</Button>}
    >
      {name(device)}
    </SimpleCell>
  );
}

export function Component() {
  const t = useText();
  const name = useDeviceName();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['devices'], queryFn: ({ signal }) => identityApi.devices(signal) });
  const [ending, setEnding] = useState<readonly Device[]>([]);
  const end = useMutation({
    mutationFn: async (devices: readonly Device[]) => {
      if (devices.length === 1 && devices[0]) await identityApi.endDevice(devices[0].id);
      else await identityApi.endOthers();
    },
    onSuccess: (_done, devices) => {
      snackbar.say(t(devices.length === 1 ? 'session_ended' : 'sessions_ended'));
      return client.invalidateQueries({ queryKey: ['devices'] });
    },
  });
  const others = query.data?.devices.filter((device) => !device.is_current) ?? [];
  return (
    <Screen
      title={t('devices')}
      subtitle={t('devices_hint')}
      back="/profile"
      narrow
      actions={others.length > 1 && <Button size="m" mode="secondary" appearance="negative" onClick={() => setEnding(others)}>{t('end_others')}</Button>}
    >
      <QueryView query={query} skeleton="rows" what={t('devices')}>
        {({ devices }) => (
          <Section flush>
            {devices.map((device) => <DeviceRow key={device.id} device={device} onEnd={() => setEnding([device])} />)}
          </Section>
        )}
      </QueryView>
      <ConfirmDialog
        open={ending.length > 0}
        title={t(ending.length === 1 ? 'end_title' : 'end_others_title')}
        objects={ending.map(name)}
        confirmLabel={t('end_session')}
        destructive
        onConfirm={async () => {
          await end.mutateAsync(ending);
        }}
        onClose={() => setEnding([])}
      />
    </Screen>
  );
}
