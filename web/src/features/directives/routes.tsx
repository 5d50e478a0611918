/** Where the orders are read. */
import { Icon28ArticleOutline } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';

const READERS: readonly RoleKind[] = [
  'administrator', 'director', 'deputy_director', 'coordinator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'pedagogue',
];

export const feature: Feature = {
  name: 'directives',
  routes: [{ path: '/directives', load: () => import('./screens/DirectivesScreen'), roles: READERS, wide: true }],
  profileLinks: [{ path: '/directives', title: { ru: 'Приказы', en: 'Orders' }, Icon: Icon28ArticleOutline, roles: READERS }],
};
