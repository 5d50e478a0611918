/** The places of a role: a rail on a desktop, a tab bar with at most five on a phone. */
import { Counter, Tabbar, TabbarItem, Tappable } from '@vkontakte/vkui';
import { useLocation } from 'react-router';
import type { Feature, Place } from '../../shared/feature';
import { useFormat, useLanguage } from '../../shared/i18n';
import { useRole } from '../../shared/session';
import { useNavigateLink } from '../../shared/ui/useNavigateLink';
import { features } from '../features';
import { useText } from '../messages';
import { MOST_TABS } from '../places';
import { AccountMenu } from './AccountMenu';
import { Logo } from './Logo';
import styles from './Shell.module.css';

const useNoBadge = () => 0;

function useIsHere(place: Place): boolean {
  const { pathname } = useLocation();
  return pathname === place.path || pathname.startsWith(`${place.path}/`);
}

function Badge({ count }: { count: number }) {
  const format = useFormat();
  if (count === 0) return null;
  return <Counter size="s" appearance="accent-red" mode="primary">{count > 999 ? '999+' : format.number(count)}</Counter>;
}

function RailItem({ place }: { place: Place }) {
  const language = useLanguage();
  const link = useNavigateLink();
  const here = useIsHere(place);
  const useBadge = place.useBadge ?? useNoBadge;
  const count = useBadge();
  return (
    <Tappable
      className={`${styles.railItem} ${here ? styles.here : ''}`}
      aria-current={here ? 'page' : undefined}
      hoverMode="background"
      {...link(place.path)}
    >
      <span className={styles.railIcon}>
        <place.Icon width={28} height={28} />
        <span className={styles.railBadge}><Badge count={count} /></span>
      </span>
      <span className={styles.railTitle}>{place.title[language]}</span>
    </Tappable>
  );
}

type BellOf = NonNullable<Feature['bell']>;

const bells = features.flatMap((feature) => (feature.bell ? [feature.bell] : []));

function Bell({ bell, size }: { bell: BellOf; size: number }) {
  const language = useLanguage();
  const link = useNavigateLink();
  const { pathname } = useLocation();
  const useBadge = bell.useBadge ?? useNoBadge;
  const count = useBadge();
  const title = bell.title[language];
  return (
    <Tappable
      className={`${styles.bell} ${pathname === bell.path ? styles.here : ''}`}
      aria-label={count > 0 ? `${title}: ${count}` : title}
      aria-current={pathname === bell.path ? 'page' : undefined}
      title={title}
      hoverMode="background"
      {...link(bell.path)}
    >
      <span className={styles.railIcon}>
        <bell.Icon width={size} height={size} />
        <span className={styles.railBadge}><Badge count={count} /></span>
      </span>
    </Tappable>
  );
}

/** What one is told, for those who are told anything. */
export function Bells({ size = 28 }: { size?: number }) {
  const role = useRole();
  return bells
    .filter(({ roles }) => !roles || (role !== null && roles.includes(role.kind)))
    .map((bell) => <Bell key={bell.path} bell={bell} size={size} />);
}

export function Rail({ places }: { places: readonly Place[] }) {
  const t = useText();
  const link = useNavigateLink();
  return (
    <nav className={styles.rail} aria-label={t('places')}>
      <Tappable className={styles.logo} aria-label="Parta" hoverMode="opacity" {...link('/')}><Logo size={36} /></Tappable>
      <div className={styles.railPlaces}>{places.map((place) => <RailItem key={place.id} place={place} />)}</div>
      <Bells />
      <AccountMenu placement="right-end" />
    </nav>
  );
}

function Tab({ place }: { place: Place }) {
  const language = useLanguage();
  const link = useNavigateLink();
  const here = useIsHere(place);
  const useBadge = place.useBadge ?? useNoBadge;
  const count = useBadge();
  return (
    <TabbarItem
      selected={here}
      label={place.title[language]}
      indicator={count > 0 ? <Badge count={count} /> : undefined}
      aria-current={here ? 'page' : undefined}
      {...link(place.path)}
    >
      <place.Icon width={28} height={28} />
    </TabbarItem>
  );
}

export function TabBar({ places }: { places: readonly Place[] }) {
  const t = useText();
  return (
    <nav className={styles.tabs} aria-label={t('places')}>
      <Tabbar mode="vertical" className={styles.tabbar}>{places.slice(0, MOST_TABS).map((place) => <Tab key={place.id} place={place} />)}</Tabbar>
    </nav>
  );
}
