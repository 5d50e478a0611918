/** Small screens of the shell: opening, start, nothing here, something broke. */
import { Icon56ErrorOutline, Icon56GhostOutline } from '@vkontakte/icons';
import { Spinner } from '@vkontakte/vkui';
import { useEffect } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useRouteError } from 'react-router';
import { Announcer } from '../shared/announce';
import { useRole } from '../shared/session';
import { EmptyState } from '../shared/ui/EmptyState';
import { useAfter } from '../shared/ui/Skeleton';
import { features } from './features';
import { useText } from './messages';
import { placesOf } from './places';
import styles from './screens.module.css';

export function Root() {
  return (
    <>
      <Outlet />
      <Announcer />
      <ScrollRestoration />
    </>
  );
}

export function OpeningScreen() {
  const late = useAfter(200);
  return <div className={styles.center} aria-busy="true">{late && <Spinner size="l" />}</div>;
}

export function StartScreen() {
  const role = useRole();
  const t = useText();
  const first = placesOf(role, features)[0];
  if (first) return <Navigate replace to={first.path} />;
  return <EmptyState isScreen title={t('no_places')}>{t('no_places_why')}</EmptyState>;
}

export function NotFoundScreen() {
  const t = useText();
  const location = useLocation();
  useEffect(() => {
    document.title = `${t('not_found')} · Parta`;
  }, [t]);
  return (
    <div className={styles.center}>
      <EmptyState key={location.pathname} isScreen title={t('not_found')} Icon={Icon56GhostOutline} action={{ label: t('home'), href: '/' }}>
        {t('not_found_why')}
      </EmptyState>
    </div>
  );
}

/** A screen that broke takes nothing else down: the rail stays, and another place opens. */
export function CrashScreen({ alone = false }: { alone?: boolean }) {
  const t = useText();
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <div className={alone ? styles.alone : styles.center} role="alert">
      <EmptyState isScreen title={t('crashed')} Icon={Icon56ErrorOutline} action={{ label: t('reload'), onClick: () => window.location.reload() }}>
        {t('crashed_why')}
      </EmptyState>
    </div>
  );
}
