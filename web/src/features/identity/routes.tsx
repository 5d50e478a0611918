/** Where identity's screens are. */
import { Icon28HistoryBackwardOutline, Icon28UserCardOutline, Icon28UserCircleOutline } from '@vkontakte/icons';
import { lazy, Suspense } from 'react';
import type { Feature, RoleKind } from '../../shared/feature';
import { useMe } from '../../shared/session';

/** Who keeps invitations or sees their figures; a pedagogue as homeroom teacher or curator: the server says whether. */
const DESK: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator', 'pedagogue', 'regional_coordinator', 'municipal_coordinator', 'officer', 'controller'];
const AUDIT: readonly RoleKind[] = ['administrator', 'director', 'deputy_director'];

const Reminder = lazy(() => import('./security/Reminder').then(({ Reminder: shown }) => ({ default: shown })));

/** Who has to have a second factor from a later day is reminded; nobody else loads anything for it. */
function Background() {
  const me = useMe();
  return me.enrol_by ? <Suspense fallback={null}><Reminder by={me.enrol_by} /></Suspense> : null;
}

export const feature: Feature = {
  name: 'identity',
  Background,
  places: [{ id: 'profile', path: '/profile', title: { ru: 'Профиль', en: 'Profile' }, Icon: Icon28UserCircleOutline }],
  routes: [
    { path: '/sign-in', access: 'public', load: () => import('./screens/SignInScreen') },
    { path: '/i/:token', access: 'public', load: () => import('./screens/InvitationScreen') },
    { path: '/profile', load: () => import('./screens/ProfileScreen') },
    { path: '/profile/devices', load: () => import('./screens/DevicesScreen') },
    { path: '/invitations', load: () => import('./screens/InvitationsScreen'), roles: DESK, wide: true },
    { path: '/invitations/:organisationId', load: () => import('./screens/InvitationsScreen'), roles: DESK, wide: true },
    { path: '/audit', load: () => import('./screens/AuditScreen'), roles: AUDIT, wide: true },
    { path: '/enrol', access: 'public', load: () => import('./screens/EnrolScreen') },
    { path: '/profile/security', load: () => import('./screens/SecurityScreen') },
    { path: '/profile/sign-ins', load: () => import('./screens/SignInsScreen') },
    { path: '/second-factor', load: () => import('./screens/FactorRuleScreen'), roles: ['administrator'] },
    { path: '/profile/password', load: () => import('./screens/PasswordScreen') },
  ],
  profileLinks: [
    { path: '/invitations', title: { ru: 'Приглашения', en: 'Invitations' }, Icon: Icon28UserCardOutline, roles: DESK },
    { path: '/audit', title: { ru: 'Журнал действий', en: 'Log of actions' }, Icon: Icon28HistoryBackwardOutline, roles: AUDIT },
  ],
};
