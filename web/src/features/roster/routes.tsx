/** Where the import of rosters is. */
import type { Feature, RoleKind } from '../../shared/feature';

const KEEPERS: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator'];

export const feature: Feature = {
  name: 'roster',
  routes: [
    { path: '/organisations/:organisationId/import', load: () => import('./screens/ImportsScreen'), roles: KEEPERS },
    { path: '/organisations/:organisationId/import/:importId', load: () => import('./screens/ImportScreen'), roles: KEEPERS },
  ],
};
