/** Where the screens of reports are. */
import { Icon28DocumentListOutline } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';

const READERS: readonly RoleKind[] = [
  'administrator', 'director', 'deputy_director', 'coordinator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator',
];

export const feature: Feature = {
  name: 'reports',
  places: [{ id: 'reports', path: '/reports', title: { ru: 'Отчёты', en: 'Reports' }, Icon: Icon28DocumentListOutline }],
  routes: [
    { path: '/reports', load: () => import('./screens/ReportsScreen'), roles: READERS, wide: true },
    { path: '/reports/:reportId', load: () => import('./screens/ReportScreen'), roles: READERS, wide: true },
  ],
};
