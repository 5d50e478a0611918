/**
 * A card in the hands of its owner: whose it is, who else is signed in here, then a password. Opening the page changes
 * nothing; that a human being looks at it is told only when they touch it, for previews of links open it too.
 */
import { useQuery } from '@tanstack/react-query';
import { Button, FormStatus } from '@vkontakte/vkui';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { Navigate, useParams } from 'react-router';
import { isApiError, useErrorText } from '../../../shared/api';
import { useSession } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { PasswordField } from '../../../shared/ui/fields';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { identityApi, type Card, type Neighbour } from '../api';
import { CardOwner, Neighbours } from '../CardOwner';
import { Frame } from '../Frame';
import styles from '../Identity.module.css';
import { useText } from '../messages';
import { NewPassword, usePasswordProblem } from '../NewPassword';
import { strengthOf } from '../password';
import type { SecondStepNeeded } from '../security/api';
import { SecondStep, secondStepOf } from '../security/SecondStep';

function SpentCard({ state }: { state: 'used' | 'expired' | 'withdrawn' | 'unknown' }) {
  const t = useText();
  return (
    <Frame title={t('invitation')}>
      <EmptyState title={t(state)} action={{ label: t('to_sign_in'), href: '/sign-in' }}>{t(`${state}_text`)}</EmptyState>
    </Frame>
  );
}

/** A recovery that leaves the password as it is: the present one proves who holds the link. */
function PresentPasswordStep({ token, card, onDone, onSecond }: StepProps) {
  const t = useText();
  const errorText = useErrorText();
  const { enter } = useSession();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!password) return;
    setBusy(true);
    setError(null);
    try {
      enter(await identityApi.accept(token, password));
      onDone();
    } catch (problem) {
      const needed = secondStepOf(problem);
      if (needed) onSecond(needed);
      else setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <input type="text" name="username" autoComplete="username" value={card.login} readOnly hidden />
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <PasswordField label={t('password')} hint={t('present_password_hint')} value={password} onChange={setPassword} autoComplete="current-password" autoFocus />
      <p className={styles.quiet}>{t('recovery_factors')}</p>
      <Button size="l" stretched type="submit" loading={busy} disabled={!password}>{t('continue_in')}</Button>
    </form>
  );
}

interface StepProps {
  token: string;
  card: Card;
  onDone: () => void;
  onSecond: (needed: SecondStepNeeded) => void;
}

function PasswordStep({ token, card, onDone, onSecond }: StepProps) {
  const t = useText();
  const errorText = useErrorText();
  const passwordProblem = usePasswordProblem();
  const { enter } = useSession();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const renewal = card.purpose === 'renewal' || card.purpose === 'recovery';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (strengthOf(password, card.login) === 'short' || repeated !== password) return;
    setBusy(true);
    setError(null);
    try {
      enter(await identityApi.accept(token, password));
      onDone();
    } catch (problem) {
      const needed = secondStepOf(problem);
      if (needed) onSecond(needed);
      else setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const problem = passwordProblem(error);
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.login}>
        {t('your_login')}
        <b>{card.login}</b>
        <span className={styles.quiet}>{t('login_keep')}</span>
      </div>
      <input type="text" name="username" autoComplete="username" value={card.login} readOnly hidden />
      {error !== null && !problem && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <NewPassword
        label={t(renewal ? 'new_password_renewal' : 'new_password')}
        login={card.login}
        value={password}
        onChange={(value) => {
          setPassword(value);
          setError(null);
        }}
        repeated={repeated}
        onRepeated={setRepeated}
        checked={checked}
        problem={problem}
        autoFocus
      />
      {renewal && <p className={styles.quiet}>{t('renewal_note')} {card.resets_factors && t('recovery_factors')}</p>}
      <Button size="l" stretched type="submit" loading={busy}>{t('set_password')}</Button>
    </form>
  );
}

interface AskProps {
  card: Card;
  token: string;
  onYes: () => void;
  onNo: () => void;
  onDone: () => void;
}

/** «Это вы?», with a word of warning where another's card seems to be held. */
function AskStep({ card, token, onYes, onNo, onDone }: AskProps) {
  const t = useText();
  const errorText = useErrorText();
  const { enter } = useSession();
  const [error, setError] = useState<unknown>(null);
  const neighbours = card.signed_in ?? [];
  const twin = neighbours.find((neighbour) => neighbour.relation === 'same_human');
  const wrongHands = neighbours.some((neighbour) => neighbour.relation === 'parent_of' || neighbour.relation === 'child_of');
  const merge = async (neighbour: Neighbour) => {
    try {
      enter(await identityApi.merge(token, neighbour.slot));
      onDone();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <CardOwner card={card} />
      <Neighbours neighbours={neighbours} />
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      {twin && <Button size="l" stretched onClick={() => void merge(twin)}>{t('merge', { name: twin.name })}</Button>}
      <Button size="l" stretched mode={wrongHands || twin ? 'secondary' : 'primary'} onClick={onYes}>
        {twin ? t('separately') : wrongHands ? t('continue_anyway') : t('yes_me')}
      </Button>
      <Button size="l" stretched mode={wrongHands ? 'primary' : 'tertiary'} onClick={onNo}>{t('not_me')}</Button>
    </>
  );
}

function titleOf(card: Card): 'present_password' | 'new_password_renewal' | 'new_password' {
  if (card.resets_password === false) return 'present_password';
  return card.purpose === 'renewal' || card.purpose === 'recovery' ? 'new_password_renewal' : 'new_password';
}

export function Component() {
  const t = useText();
  const { token = '' } = useParams();
  const [step, setStep] = useState<'ask' | 'password' | 'not_me' | 'done' | 'sign_in'>('ask');
  const query = useQuery({ queryKey: ['invitation', token], queryFn: ({ signal }) => identityApi.card(token, signal), staleTime: Infinity, retry: false });
  const [second, setSecond] = useState<SecondStepNeeded | null>(null);
  const told = useRef(false);
  const touch = useCallback(() => {
    if (told.current || query.data?.state !== 'valid') return;
    told.current = true;
    // Only the funnel of connection loses by a failure here; the person goes on.
    identityApi.opened(token).catch((error: unknown) => console.error('opening not counted', error));
  }, [token, query.data?.state]);
  useEffect(() => {
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [touch]);

  if (step === 'sign_in') return <Navigate replace to="/sign-in" />;
  if (step === 'done') return <Navigate replace to={query.data?.purpose === 'setup' ? '/setup' : '/'} />;
  if (second) return <SecondStep needed={second} onDone={() => setStep('done')} onAgain={() => setStep('sign_in')} />;
  if (step === 'not_me') {
    return (
      <Frame title={t('invitation')}>
        <EmptyState title={t('not_me_title')} action={{ label: t('to_sign_in'), href: '/sign-in' }}>{t('not_me_text')}</EmptyState>
      </Frame>
    );
  }
  if (isApiError(query.error, 'not_found')) return <SpentCard state="unknown" />;
  if (query.error) return <Frame title={t('invitation')}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></Frame>;
  if (!query.data) return <Frame title={t('invitation')}><Skeleton /></Frame>;
  if (query.data.state !== 'valid') return <SpentCard state={query.data.state} />;
  const Step = query.data.resets_password === false ? PresentPasswordStep : PasswordStep;
  return (
    <Frame title={step === 'ask' ? t('is_it_you') : t(titleOf(query.data))}>
      {step === 'ask'
        ? <AskStep card={query.data} token={token} onYes={() => setStep('password')} onNo={() => setStep('not_me')} onDone={() => setStep('done')} />
        : <Step token={token} card={query.data} onDone={() => setStep('done')} onSecond={setSecond} />}
    </Frame>
  );
}
