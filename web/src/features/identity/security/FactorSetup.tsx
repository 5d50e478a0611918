/** Adding factors: the dialog of the app of codes, the browser's own window of passkeys, recovery codes at the end. */
import { ModalCard } from '@vkontakte/vkui';
import { useState, type ReactNode } from 'react';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { securityApi } from './api';
import { useSecurityText } from './messages';
import { isKnownHere, makePasskey, wasCancelled } from './passkey';
import { RecoveryCodes } from './RecoveryCodes';
import { TotpSetup } from './TotpSetup';
import { ApiError } from '../../../shared/api';

interface FactorSetup {
  addTotp: () => void;
  addPasskey: () => Promise<void>;
  showCodes: (codes: readonly string[]) => void;
  dialogs: ReactNode;
}

/** `onAdded` is called when a factor is in force and its codes, if there were any, are kept. */
export function useFactorSetup(onAdded: () => void): FactorSetup {
  const t = useSecurityText();
  const snackbar = useSnackbar();
  const [isSettingUp, setSettingUp] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const added = (fresh: readonly string[], text: string) => {
    setSettingUp(false);
    if (fresh.length > 0) {
      setCodes(fresh);
      return;
    }
    snackbar.say(text);
    onAdded();
  };
  const addPasskey = async () => {
    const begun = await securityApi.beginPasskey();
    try {
      const made = await makePasskey(begun.options);
      added((await securityApi.addPasskey(begun.ticket, made, '')).recovery_codes, t('passkey_added'));
    } catch (error) {
      if (isKnownHere(error)) throw new ApiError(409, { code: 'passkey_known' });
      if (!wasCancelled(error)) throw error;
    }
  };
  const dialogs = (
    <>
      <ModalCard open={isSettingUp} onClose={() => setSettingUp(false)} title={t('totp')} dismissLabel={t('start_again')}>
        {isSettingUp && <TotpSetup onDone={(fresh) => added(fresh, t('totp_done'))} />}
      </ModalCard>
      <ModalCard open={codes.length > 0} preventClose dismissButtonMode="none" title={t('codes_title')}>
        {codes.length > 0 && (
          <RecoveryCodes
            codes={codes}
            onSaved={() => {
              setCodes([]);
              onAdded();
            }}
          />
        )}
      </ModalCard>
    </>
  );
  return { addTotp: () => setSettingUp(true), addPasskey, showCodes: setCodes, dialogs };
}
