/** The places of a role: a rail on a desktop, a tab bar with at most five on a phone. */
import { Counter, Tabbar, TabbarItem, Tappable } from '@vkontakte/vkui';
import { useLocation } from 'react-router';
import type { Place } from '../../shared/feature';
import { useFormat, useLanguage } from '../../shared/i18n';
import { useNavigateLink } from '../../shared/ui/useNavigateLink';
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

export function Rail({ places }: { places: readonly Place[] }) {
  const t = useText();
  const link = useNavigateLink();
  return (
    <nav className={styles.rail} aria-label={t('places')}>
      <Tappable className={styles.logo} aria-label="Parta" hoverMode="opacity" {...link('/')}><Logo size={36} /></Tappable>
      <div className={styles.railPlaces}>{places.map((place) => <RailItem key={place.id} place={place} />)}</div>
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
