/** Setting up an app of codes: the picture to photograph, the key to type, the first code back. */
import { useQuery } from '@tanstack/react-query';
import { Button, FormStatus } from '@vkontakte/vkui';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '../../../shared/api';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { TextField } from '../../../shared/ui/fields';
import { QrCode } from '../../../shared/ui/QrCode';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { securityApi } from './api';
import { useSecurityText } from './messages';
import styles from './Security.module.css';

const inGroups = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ');

export function TotpSetup({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const t = useSecurityText();
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  // A fresh secret each time the dialog opens: an earlier one that nobody confirmed is worth nothing.
  const draft = useQuery({ queryKey: ['totp-draft'], queryFn: securityApi.beginTotp, staleTime: Infinity, gcTime: 0, retry: false });
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!code.trim()) return;
    setBusy(true);
    setError(null);
    try {
      onDone((await securityApi.confirmTotp(code.trim())).recovery_codes);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  if (draft.error) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <Skeleton />;
  const { secret, qr } = draft.data;
  const copy = () => void navigator.clipboard.writeText(secret).then(() => snackbar.say(t('copied')), snackbar.error);
  return (
    <form className={styles.setup} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('totp_scan')}</p>
      <div className={styles.qr}><QrCode src={`${qr}?at=${draft.dataUpdatedAt}`} title={t('totp_qr')} size={180} /></div>
      <div className={styles.byHand}>
        <span className={styles.quiet}>{t('totp_by_hand')}</span>
        <code className={styles.secret}>{inGroups(secret)}</code>
        <Button size="s" mode="tertiary" onClick={copy}>{t('copy')}</Button>
      </div>
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <TextField
        label={t('totp_first')}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        name="totp"
        error={checked && !code.trim() ? t('code_missing') : null}
      />
      <Button size="l" stretched type="submit" loading={busy}>{t('confirm')}</Button>
    </form>
  );
}
