/** What protects one's account: factors, passkeys, recovery codes, remembered browsers; the ways to sessions and history. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Icon28DevicesOutline, Icon28HistoryBackwardOutline, Icon28KeyOutline, Icon28SettingsOutline, Icon28SmartphoneOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { useMe } from '../../../shared/session';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useText } from '../messages';
import { securityApi, type PasskeyLine, type Security } from '../security/api';
import { useFactorSetup } from '../security/FactorSetup';
import { useSecurityText } from '../security/messages';
import { canUsePasskeys } from '../security/passkey';
import { PasskeyRows } from '../security/PasskeyRows';
import styles from '../security/Security.module.css';
import { TrustedDevices } from '../security/TrustedDevices';
import { useProof } from '../security/useProof';

type Asked = { what: 'totp' } | { what: 'codes' } | { what: 'passkey'; passkey: PasskeyLine };

const TITLES = { totp: 'remove_totp_title', codes: 'codes_renew_title', passkey: 'remove_passkey_title' } as const;
const TEXTS = { totp: 'remove_totp_text', codes: 'codes_renew_text', passkey: 'remove_passkey_text' } as const;

function State({ security }: { security: Security }) {
  const t = useSecurityText();
  const format = useFormat();
  const isOn = security.totp !== null || security.passkeys.length > 0;
  return (
    <Section title={t('state')} aside={<StatusMark kind={isOn ? 'good' : security.required_from ? 'warning' : 'neutral'}>{t(isOn ? 'state_on' : 'state_off')}</StatusMark>}>
      <div className={styles.stack}>
        <p>{t('why')}</p>
        {security.is_required && <p className={styles.quiet}>{t('state_needed')}</p>}
        {!isOn && !security.is_required && security.required_from && <p><b>{t('enrol_by', { date: format.date(security.required_from) })}</b></p>}
      </div>
    </Section>
  );
}

function Factors({ security }: { security: Security }) {
  const t = useSecurityText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['security'] });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  const setup = useFactorSetup(refresh);
  const { guarded, dialog } = useProof(security.is_proved, snackbar.error);
  const [asked, setAsked] = useState<Asked | null>(null);
  const isOn = security.totp !== null || security.passkeys.length > 0;
  const act = async (what: Asked) => {
    if (what.what === 'codes') {
      setup.showCodes((await securityApi.renewCodes()).recovery_codes);
      return;
    }
    await (what.what === 'totp' ? securityApi.removeTotp() : securityApi.removePasskey(what.passkey.id));
    snackbar.say(t(what.what === 'totp' ? 'totp_removed' : 'passkey_removed'));
    refresh();
  };
  return (
    <>
      <Section title={t('totp')} flush>
        {security.totp
          ? (
            <SimpleCell
              Component="div"
              multiline
              before={<Icon28SmartphoneOutline />}
              subtitle={security.totp.last_used_at ? t('last_used', { when: format.relative(security.totp.last_used_at) }) : t('never_used')}
            >
              {t('totp_since', { date: format.date(security.totp.confirmed_at) })}
            </SimpleCell>
          )
          : <div className={styles.why}>{t('totp_why')}</div>}
        <div className={styles.act}>
          <Button size="m" mode={security.totp ? 'secondary' : 'primary'} onClick={() => guarded(setup.addTotp)}>{t(security.totp ? 'replace_totp' : 'add_totp')}</Button>
          {security.totp && <Button size="m" mode="tertiary" appearance="negative" onClick={() => setAsked({ what: 'totp' })}>{t('remove')}</Button>}
        </div>
      </Section>
      <Section title={t('passkeys')} flush>
        {security.passkeys.length === 0 && <div className={styles.why}>{t('passkeys_why')}</div>}
        <PasskeyRows
          passkeys={security.passkeys}
          onRemove={(passkey) => setAsked({ what: 'passkey', passkey })}
          onRenamed={() => {
            snackbar.say(t('renamed'));
            refresh();
          }}
        />
        {security.can_use_passkeys && canUsePasskeys()
          ? <div className={styles.act}><Button size="m" mode={isOn ? 'secondary' : 'primary'} onClick={() => guarded(setup.addPasskey)}>{t('add_passkey')}</Button></div>
          : <div className={styles.why}>{t('passkeys_not_here')}</div>}
      </Section>
      {isOn && (
        <Section title={t('codes')} flush>
          <SimpleCell
            Component="div"
            multiline
            before={<Icon28KeyOutline />}
            subtitle={security.recovery_codes_made_at && t('codes_left', { count: security.recovery_codes_left, date: format.date(security.recovery_codes_made_at) })}
          >
            {t('codes_why')}
          </SimpleCell>
          <div className={styles.act}><Button size="m" mode="secondary" onClick={() => setAsked({ what: 'codes' })}>{t('codes_renew')}</Button></div>
        </Section>
      )}
      {isOn && <TrustedDevices devices={security.trusted_devices} onForgotten={refresh} />}
      <ConfirmDialog
        open={asked !== null}
        title={asked ? t(TITLES[asked.what]) : ''}
        objects={asked?.what === 'passkey' ? [asked.passkey.name] : []}
        confirmLabel={t(asked?.what === 'codes' ? 'codes_renew' : 'remove')}
        destructive={asked?.what !== 'codes'}
        onConfirm={() => {
          if (asked) guarded(() => act(asked));
        }}
        onClose={() => setAsked(null)}
      >
        {asked && <div>{t(TEXTS[asked.what])}</div>}
      </ConfirmDialog>
      {setup.dialogs}
      {dialog}
    </>
  );
}

export function Component() {
  const t = useSecurityText();
  const words = useText();
  const link = useNavigateLink();
  const me = useMe();
  const query = useQuery({ queryKey: ['security'], queryFn: ({ signal }) => securityApi.get(signal) });
  const keepsRule = me.roles.some((role) => role.kind === 'administrator' && role.organisation?.kind === 'ministry');
  return (
    <Screen title={t('title')} subtitle={t('hint')} back="/profile" narrow>
      <QueryView query={query} skeleton="rows" what={t('title')}>
        {(security) => (
          <>
            <State security={security} />
            <Factors security={security} />
            <Section title={t('more')} flush>
              <SimpleCell chevron="always" before={<Icon28DevicesOutline />} {...link('/profile/devices')}>{words('devices')}</SimpleCell>
              <SimpleCell chevron="always" before={<Icon28KeyOutline />} {...link('/profile/password')}>{words('change_password')}</SimpleCell>
              <SimpleCell chevron="always" before={<Icon28HistoryBackwardOutline />} {...link('/profile/sign-ins')}>{t('sign_ins')}</SimpleCell>
              {keepsRule && <SimpleCell chevron="always" before={<Icon28SettingsOutline />} {...link('/second-factor')}>{t('rule')}</SimpleCell>}
            </Section>
          </>
        )}
      </QueryView>
    </Screen>
  );
}
