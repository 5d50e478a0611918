/** What somebody has lost, and what will happen when their access is recovered. Names the person; stays with its error. */
import { Button, Checkbox, FormStatus, Title } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { fullName } from '../../../shared/names';
import { deskApi, type Desk, type DeskLine, type PersonCard } from './api';
import styles from './Desk.module.css';
import { useDeskText } from './messages';

interface Props {
  desk: Desk;
  line: DeskLine;
  onDone: (card: PersonCard) => void;
  onBack: () => void;
}

export function ResetAccess({ desk, line, onDone, onBack }: Props) {
  const t = useDeskText();
  const errorText = useErrorText();
  const [password, setPassword] = useState(false);
  const [factor, setFactor] = useState(false);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const reset = async () => {
    setChecked(true);
    if (!password && !factor) return;
    setBusy(true);
    setError(null);
    try {
      onDone(await deskApi.reset(desk.organisation_id, line.person_id, { password, second_factor: factor }));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.person}>
      <Title level="3" Component="h3">{t('reset_title', { name: fullName(line) })}</Title>
      <div>{t('reset_text')}</div>
      <Checkbox checked={password} onChange={(event) => setPassword(event.target.checked)} description={t('reset_password_hint')}>{t('reset_password')}</Checkbox>
      <Checkbox checked={factor} onChange={(event) => setFactor(event.target.checked)} description={t('reset_factor_hint')}>{t('reset_factor')}</Checkbox>
      {checked && !password && !factor && <FormStatus mode="error" role="alert">{t('reset_nothing')}</FormStatus>}
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <Button size="l" stretched appearance="negative" loading={busy} onClick={() => void reset()}>{t('reset_confirm')}</Button>
      <Button size="l" stretched mode="tertiary" onClick={onBack}>{t('close')}</Button>
    </div>
  );
}
