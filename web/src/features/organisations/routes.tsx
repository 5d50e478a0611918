/** Where the screens of organisations are. */
import { Icon28BuildingOutline, Icon28SchoolOutline } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';
import { SetupGuide } from './SetupGuide';

/** Everybody with a post; what they see there the server says. */
const STAFF: readonly RoleKind[] = [
  'administrator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'director', 'deputy_director', 'coordinator',
  'pedagogue', 'staff',
];

export const feature: Feature = {
  name: 'organisations',
  places: [{ id: 'organisations', path: '/organisations', title: { ru: 'Организации', en: 'Organisations' }, Icon: Icon28BuildingOutline }],
  Background: SetupGuide,
  routes: [
    { path: '/organisations', load: () => import('./screens/OrganisationsScreen'), roles: STAFF, wide: true },
    { path: '/organisations/new/:regionId', load: () => import('./screens/NewOrganisationScreen'), roles: ['administrator'] },
    { path: '/organisations/list/:regionId', load: () => import('./screens/RegisterListScreen'), roles: ['administrator'], wide: true },
    { path: '/organisations/:organisationId', load: () => import('./screens/OrganisationScreen'), roles: STAFF, wide: true },
    { path: '/organisations/:organisationId/edit', load: () => import('./screens/EditOrganisationScreen'), roles: STAFF },
    { path: '/organisations/:organisationId/people/:personId', load: () => import('./screens/PersonScreen'), roles: STAFF },
    { path: '/setup', load: () => import('./screens/SetupScreen') },
  ],
  profileLinks: [
    { path: '/organisations', title: { ru: 'Организация', en: 'Organisation' }, Icon: Icon28SchoolOutline, roles: STAFF },
  ],
};
