/** What safety offers to the application: the desk of the safety officer, and one's own reports. */
import { Icon28CheckShieldOutline, Icon28ReportOutline } from '@vkontakte/icons';
import type { Feature } from '../../shared/feature';

const STAFF = [
  'administrator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'director', 'deputy_director', 'coordinator',
  'pedagogue', 'staff',
] as const;

export const feature: Feature = {
  name: 'safety',
  routes: [
    { path: '/safety', load: () => import('./screens/CasesScreen'), roles: STAFF, wide: true },
    { path: '/safety/figures', load: () => import('./screens/FiguresScreen'), roles: STAFF },
    { path: '/safety/:caseId', load: () => import('./screens/CaseScreen'), roles: STAFF },
    { path: '/my-reports', load: () => import('./screens/MyReportsScreen') },
  ],
  profileLinks: [
    { path: '/safety', title: { ru: 'Обращения о нарушениях', en: 'Reports of breaches' }, Icon: Icon28CheckShieldOutline, roles: STAFF },
    { path: '/my-reports', title: { ru: 'Мои обращения', en: 'My reports' }, Icon: Icon28ReportOutline },
  ],
};
