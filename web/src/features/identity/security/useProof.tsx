/** The password once more before factors are changed: asked for only when the server says so, then the act goes on. */
import { Button, FormStatus, ModalCard } from '@vkontakte/vkui';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { isApiError, useErrorText } from '../../../shared/api';
import { useMe } from '../../../shared/session';
import { PasswordField } from '../../../shared/ui/fields';
import { securityApi } from './api';
import { useSecurityText } from './messages';
import styles from './Security.module.css';

type Act = () => void | Promise<void>;

function ProofDialog({ onProved, onClose }: { onProved: () => void; onClose: () => void }) {
  const t = useSecurityText();
  const me = useMe();
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!password) return;
    setBusy(true);
    setError(null);
    try {
      await securityApi.prove(password);
      onProved();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalCard open onClose={onClose} title={t('prove')} dismissLabel={t('start_again')}>
      <form className={styles.setup} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('prove_text')}</p>
        <input type="text" name="username" autoComplete="username" value={me.person.login} readOnly hidden />
        {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
        <PasswordField label={t('password')} value={password} onChange={setPassword} autoComplete="current-password" name="password" />
        <Button size="l" stretched type="submit" loading={busy} disabled={!password}>{t('confirm')}</Button>
      </form>
    </ModalCard>
  );
}

/** `guarded(act)` does it, asking for the password first where `isProved` is false or the server wants it. */
export function useProof(isProved: boolean, onError: (error: unknown) => void): { guarded: (act: Act) => void; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<Act | null>(null);
  const run = useCallback(async (act: Act) => {
    try {
      await act();
    } catch (error) {
      if (isApiError(error, 'proof_needed')) setWaiting(() => act);
      else onError(error);
    }
  }, [onError]);
  const guarded = useCallback((act: Act) => {
    if (isProved) void run(act);
    else setWaiting(() => act);
  }, [isProved, run]);
  const dialog = waiting && (
    <ProofDialog
      onClose={() => setWaiting(null)}
      onProved={() => {
        const act = waiting;
        setWaiting(null);
        void run(act);
      }}
    />
  );
  return { guarded, dialog };
}
