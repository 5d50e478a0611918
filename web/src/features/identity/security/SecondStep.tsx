/** The second step of a sign-in: a code, a passkey or a recovery code, whichever the person has. */
import { Button, Checkbox, FormStatus } from '@vkontakte/vkui';
import { useState, type FormEvent } from 'react';
import { accountSlot, isApiError, useErrorText } from '../../../shared/api';
import { useSession } from '../../../shared/session';
import { TextField } from '../../../shared/ui/fields';
import { Frame } from '../Frame';
import styles from '../Identity.module.css';
import { securityApi, type Method, type SecondStepNeeded } from './api';
import { useSecurityText } from './messages';
import { answerWithPasskey, canUsePasskeys, wasCancelled } from './passkey';

const TITLES = { totp: 'totp_step', passkey: 'passkey_step', recovery_code: 'recovery_step' } as const;
const HINTS = { totp: 'totp_step_hint', passkey: 'passkey_step_hint', recovery_code: 'recovery_step_hint' } as const;

/** What a refused password carries, where the refusal is that more is needed. */
export function secondStepOf(error: unknown): SecondStepNeeded | null {
  if (!isApiError(error, 'second_factor_needed')) return null;
  const { ticket, methods, passkey_options: options } = error.fields as Partial<SecondStepNeeded>;
  return { ticket: ticket ?? '', methods: methods ?? [], passkey_options: options ?? null };
}

export interface SecondStepProps {
  needed: SecondStepNeeded;
  asAnother?: boolean;
  onDone: () => void;
  onAgain: () => void;
}

function useSecondStep({ needed, asAnother, onDone }: SecondStepProps) {
  const { enter } = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isRemembered, setRemembered] = useState(false);
  const take = async (factor: () => Promise<Record<string, unknown>>) => {
    setBusy(true);
    setError(null);
    try {
      const given = { ticket: needed.ticket, is_remembered: isRemembered, ...(await factor()) };
      enter(await securityApi.secondStep(given, asAnother ? null : accountSlot()));
      onDone();
    } catch (problem) {
      setError(wasCancelled(problem) ? null : problem);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, setError, isRemembered, setRemembered, take };
}

export function SecondStep(props: SecondStepProps) {
  const t = useSecurityText();
  const errorText = useErrorText();
  const methods = props.needed.methods.filter((method) => method !== 'passkey' || canUsePasskeys());
  const [method, setMethod] = useState<Method>(methods[0] ?? 'recovery_code');
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const step = useSecondStep(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (method === 'passkey') {
      void step.take(async () => ({ passkey: await answerWithPasskey(props.needed.passkey_options ?? {}) }));
      return;
    }
    setChecked(true);
    if (code.trim()) void step.take(async () => ({ [method === 'totp' ? 'code' : 'recovery_code']: code.trim() }));
  };
  const turnTo = (next: Method) => {
    setMethod(next);
    setCode('');
    setChecked(false);
    step.setError(null);
  };
  const isOver = isApiError(step.error, 'step_expired');
  return (
    <Frame title={t(TITLES[method])} below={t('lost')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {step.error !== null && <FormStatus mode="error" role="alert">{errorText(step.error)}</FormStatus>}
        {method === 'passkey'
          ? <p className={styles.centered}>{t(HINTS.passkey)}</p>
          : (
            <TextField
              key={method}
              label={t(method === 'totp' ? 'code' : 'recovery_code')}
              hint={t(HINTS[method])}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
              inputMode={method === 'totp' ? 'numeric' : 'text'}
              maxLength={method === 'totp' ? 7 : 20}
              autoFocus
              name="code"
              error={checked && !code.trim() ? t('code_missing') : null}
            />
          )}
        <Checkbox checked={step.isRemembered} onChange={(event) => step.setRemembered(event.target.checked)}>{t('remember')}</Checkbox>
        {isOver
          ? <Button size="l" stretched onClick={props.onAgain}>{t('start_again')}</Button>
          : <Button size="l" stretched type="submit" loading={step.busy}>{t(method === 'passkey' ? 'use_passkey' : 'confirm')}</Button>}
      </form>
      {!isOver && methods.length > 1 && (
        <div className={styles.ways} role="group" aria-label={t('other_ways')}>
          {methods.filter((other) => other !== method).map((other) => (
            <Button key={other} size="m" mode="tertiary" stretched onClick={() => turnTo(other)}>{t(`other_${other}`)}</Button>
          ))}
        </div>
      )}
      {!isOver && <Button size="m" mode="tertiary" appearance="neutral" onClick={props.onAgain}>{t('start_again')}</Button>}
    </Frame>
  );
}
