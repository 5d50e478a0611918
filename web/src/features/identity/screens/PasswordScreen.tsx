/** A new password for who knows the present one; every other device is signed out. */
import { Button, FormStatus } from '@vkontakte/vkui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { isApiError, useErrorText } from '../../../shared/api';
import { useMe } from '../../../shared/session';
import { PasswordField } from '../../../shared/ui/fields';
import { Screen } from '../../../shared/ui/Screen';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { identityApi } from '../api';
import styles from '../Profile.module.css';
import { useText } from '../messages';
import { NewPassword, usePasswordProblem } from '../NewPassword';
import { strengthOf } from '../password';

export function Component() {
  const t = useText();
  const me = useMe();
  const errorText = useErrorText();
  const passwordProblem = usePasswordProblem();
  const snackbar = useSnackbar();
  const navigate = useNavigate();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!old || strengthOf(password, me.person.login) === 'short' || password !== repeated) return;
    setBusy(true);
    setError(null);
    try {
      await identityApi.changePassword(old, password);
      snackbar.say(t('password_changed'));
      await navigate('/profile');
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const wrongOld = isApiError(error, 'wrong_password');
  const problem = passwordProblem(error);
  return (
    <Screen title={t('change_password')} back="/profile" narrow>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {error !== null && !wrongOld && !problem && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
        <input type="text" name="username" autoComplete="username" value={me.person.login} readOnly hidden />
        <PasswordField
          label={t('old_password')}
          value={old}
          onChange={setOld}
          autoComplete="current-password"
          error={wrongOld ? errorText(error) : checked && !old ? t('password_missing') : null}
        />
        <NewPassword
          label={t('new_password_renewal')}
          login={me.person.login}
          value={password}
          onChange={setPassword}
          repeated={repeated}
          onRepeated={setRepeated}
          checked={checked}
          problem={problem}
        />
        <Button size="l" type="submit" loading={busy}>{t('save')}</Button>
      </form>
    </Screen>
  );
}
