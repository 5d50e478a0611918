/** All that a session may do that has to have a second factor and has none: add one, or leave. */
import { Button } from '@vkontakte/vkui';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../../../shared/session';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { Frame } from '../Frame';
import styles from '../Identity.module.css';
import { useText } from '../messages';
import { nextAddress } from '../nextAddress';
import { useFactorSetup } from '../security/FactorSetup';
import { useSecurityText } from '../security/messages';
import { canUsePasskeys } from '../security/passkey';
import { useProof } from '../security/useProof';

function Enrol() {
  const t = useSecurityText();
  const words = useText();
  const snackbar = useSnackbar();
  const { refresh, signOut } = useSession();
  const setup = useFactorSetup(() => void refresh());
  const { guarded, dialog } = useProof(true, snackbar.error);
  return (
    <Frame title={t('enrol')} below={t('why')}>
      <p className={styles.centered}>{t('enrol_text')}</p>
      <Button size="l" stretched onClick={() => guarded(setup.addTotp)}>{t('add_totp')}</Button>
      {canUsePasskeys() && <Button size="l" stretched mode="secondary" onClick={() => guarded(setup.addPasskey)}>{t('add_passkey')}</Button>}
      <Button size="m" mode="tertiary" appearance="neutral" onClick={() => void signOut().catch(snackbar.error)}>{words('sign_out')}</Button>
      {setup.dialogs}
      {dialog}
    </Frame>
  );
}

export function Component() {
  const t = useSecurityText();
  const { state, refresh } = useSession();
  const { search } = useLocation();
  if (state.status === 'failed') return <Frame title={t('enrol')}><ErrorState error={state.error} onRetry={() => void refresh()} /></Frame>;
  if (state.status === 'loading') return <Frame title={t('enrol')}><Skeleton /></Frame>;
  if (state.status === 'signed_out') return <Navigate replace to={`/sign-in${search}`} />;
  return state.me.must_enrol ? <Enrol /> : <Navigate replace to={nextAddress(search)} />;
}
