/** The frame of everything behind the sign-in: the places, the content, what runs unseen, the keys. */
import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useMatches } from 'react-router';
import { useIsDesktop } from '../../shared/layout';
import { useMe, useRole } from '../../shared/session';
import { useRoleTitle } from '../../shared/session/Switches';
import { features } from '../features';
import { Commands } from '../keyboard/Commands';
import { useText } from '../messages';
import { placesOf } from '../places';
import type { RouteHandle } from '../routeHandle';
import { OpeningScreen } from '../screens';
import { AccountMenu } from './AccountMenu';
import { Bells, Rail, TabBar } from './Navigation';
import styles from './Shell.module.css';

const backgrounds = features.flatMap((feature) => (feature.Background ? [feature.Background] : []));

/** On a phone, roles whose five places leave no room for a profile reach it from here. */
function TopBar() {
  const role = useRole();
  const title = useRoleTitle();
  return (
    <header className={styles.top}>
      <span className={styles.topText}>
        <b>{role?.organisation?.short_name ?? role?.organisation?.name ?? 'Parta'}</b>
        {role && <span className={styles.topRole}>{title(role)}</span>}
      </span>
      <span className={styles.topEnd}><Bells size={24} /><AccountMenu size={32} placement="bottom-end" /></span>
    </header>
  );
}

export function Shell() {
  const t = useText();
  const me = useMe();
  const role = useRole();
  const desktop = useIsDesktop();
  const places = placesOf(role, features);
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined);
  const wide = handles.some((handle) => handle?.wide);
  const immersive = handles.some((handle) => handle?.immersive);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  const place = places.find((one) => pathname.startsWith(one.path))?.id;
  useEffect(() => {
    // Who listens is taken to the content when the place changes, not at the first opening.
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [place]);
  const showTop = !desktop && !wide && !places.slice(0, 5).some((one) => one.id === 'profile');
  const key = `${me.person.id}`;
  return (
    <div className={`${styles.root} ${desktop ? styles.desktop : styles.phone}`}>
      <a className={styles.skip} href="#main" onClick={(event) => {
        event.preventDefault();
        main.current?.focus();
      }}>{t('skip')}</a>
      {desktop && <Rail places={places} />}
      {showTop && <TopBar />}
      <main id="main" ref={main} tabIndex={-1} className={`${styles.main} ${wide ? styles.wide : ''}`}>
        <Suspense fallback={<OpeningScreen />}><Outlet key={key} /></Suspense>
      </main>
      {!desktop && !immersive && <TabBar places={places} />}
      {backgrounds.map((Background, index) => <Background key={index} />)}
      <Commands />
    </div>
  );
}
