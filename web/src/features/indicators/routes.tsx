/** Where the screens of figures are. */
import { Icon28PollSquareOutline, Icon28StatisticsOutline } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';

const HEADS: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator'];
const ABOVE: readonly RoleKind[] = ['officer', 'controller', 'regional_coordinator', 'municipal_coordinator'];
const READERS: readonly RoleKind[] = [...HEADS, ...ABOVE];

export const feature: Feature = {
  name: 'indicators',
  routes: [
    { path: '/my-week', load: () => import('./screens/MyWeekScreen') },
    { path: '/indicators', load: () => import('./screens/InstitutionScreen'), roles: READERS },
    { path: '/indicators/overview', load: () => import('./screens/OverviewScreen'), roles: READERS },
    { path: '/indicators/:organisationId', load: () => import('./screens/InstitutionScreen'), roles: READERS },
  ],
  profileLinks: [
    { path: '/my-week', title: { ru: 'Моя неделя', en: 'My week' }, Icon: Icon28StatisticsOutline, roles: ['pedagogue'] },
    { path: '/indicators', title: { ru: 'Показатели', en: 'Figures' }, Icon: Icon28PollSquareOutline, roles: READERS },
  ],
};
