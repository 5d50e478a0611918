/** The way in by login and password; leads to where one wanted to go. */
import { Icon24KeyOutline } from '@vkontakte/icons';
import { Button, FormStatus } from '@vkontakte/vkui';
import { useEffect, useState, type FormEvent } from 'react';
import { Navigate, useLocation } from 'react-router';
import { accountSlot, ApiError, useErrorText } from '../../../shared/api';
import { useSession } from '../../../shared/session';
import { PasswordField, TextField } from '../../../shared/ui/fields';
import { Frame } from '../Frame';
import styles from '../Identity.module.css';
import { useText } from '../messages';
import { nextAddress } from '../nextAddress';
import { securityApi, type SecondStepNeeded } from '../security/api';
import { useSecurityText } from '../security/messages';
import { answerWithPasskey, canUsePasskeys, wasCancelled } from '../security/passkey';
import { SecondStep, secondStepOf } from '../security/SecondStep';

/** Counts down what the server told us to wait. */
function useWait(error: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = error instanceof ApiError ? (error.number('retry_after_seconds') ?? 0) : 0;
    setLeft(seconds);
    if (seconds === 0) return;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [error]);
  return left;
}

function useSignInForm(asAnother: boolean) {
  const { signIn, enter } = useSession();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  const [second, setSecond] = useState<SecondStepNeeded | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!login.trim() || !password) return;
    setBusy(true);
    setError(null);
    try {
      await signIn(login.trim(), password, { asAnother });
      setDone(true);
    } catch (problem) {
      const needed = secondStepOf(problem);
      setSecond(needed);
      setError(needed ? null : problem);
      setPassword('');
      setChecked(false);
    } finally {
      setBusy(false);
    }
  };
  const byPasskey = async () => {
    setBusy(true);
    setError(null);
    try {
      const begun = await securityApi.beginPasskeySignIn();
      const answer = await answerWithPasskey(begun.options);
      enter(await securityApi.signInByPasskey(begun.ticket, answer, asAnother ? null : accountSlot()));
      setDone(true);
    } catch (problem) {
      setError(wasCancelled(problem) ? null : problem);
    } finally {
      setBusy(false);
    }
  };
  return { login, setLogin, password, setPassword, checked, busy, error, done, setDone, second, setSecond, submit, byPasskey };
}

export function Component() {
  const t = useText();
  const security = useSecurityText();
  const errorText = useErrorText();
  const { search } = useLocation();
  const { state } = useSession();
  const asAnother = new URLSearchParams(search).has('add');
  const form = useSignInForm(asAnother);
  const wait = useWait(form.error);
  if (form.done || (state.status === 'signed_in' && !asAnother)) return <Navigate replace to={nextAddress(search)} />;
  if (form.second) {
    return <SecondStep needed={form.second} asAnother={asAnother} onDone={() => form.setDone(true)} onAgain={() => form.setSecond(null)} />;
  }
  return (
    <Frame title={t(asAnother ? 'sign_in_another' : 'sign_in')} below={t('no_password')}>
      <form className={styles.form} onSubmit={(event) => void form.submit(event)} noValidate>
        {form.error !== null && <FormStatus mode="error" role="alert">{errorText(form.error)}</FormStatus>}
        <TextField
          label={t('login')}
          value={form.login}
          onChange={form.setLogin}
          autoComplete="username"
          autoFocus
          hint={t('login_hint')}
          name="login"
          error={form.checked && !form.login.trim() ? t('login_missing') : null}
        />
        <PasswordField
          label={t('password')}
          value={form.password}
          onChange={form.setPassword}
          autoComplete="current-password"
          name="password"
          error={form.checked && !form.password ? t('password_missing') : null}
        />
        <Button size="l" stretched type="submit" loading={form.busy} disabled={wait > 0}>
          {wait > 0 ? `${t('enter')} (${wait})` : t('enter')}
        </Button>
      </form>
      {canUsePasskeys() && (
        <Button size="l" stretched mode="secondary" before={<Icon24KeyOutline />} disabled={form.busy} onClick={() => void form.byPasskey()}>
          {security('by_passkey')}
        </Button>
      )}
    </Frame>
  );
}
