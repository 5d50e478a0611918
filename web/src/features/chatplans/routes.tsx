/** Where the screens of the plan of chats are. */
import { Icon28Users3Outline } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';

const KEEPERS: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator'];

const plan = () => import('./screens/StructureScreen');
const changes = () => import('./screens/ChangesScreen');
const year = () => import('./screens/SchoolYearScreen');

export const feature: Feature = {
  name: 'chatplans',
  places: [{ id: 'structure', path: '/structure', title: { ru: 'Люди и чаты', en: 'People and chats' }, Icon: Icon28Users3Outline }],
  routes: [
    { path: '/structure', load: plan, roles: KEEPERS },
    { path: '/structure/changes', load: changes, roles: KEEPERS },
    { path: '/structure/new-year', load: year, roles: KEEPERS },
    { path: '/structure/:organisationId', load: plan, roles: KEEPERS },
    { path: '/structure/:organisationId/changes', load: changes, roles: KEEPERS },
    { path: '/structure/:organisationId/new-year', load: year, roles: KEEPERS },
  ],
};
