/** All features there are: whatever folder under `features/` has a `routes.tsx`. */
import { Icon28ListCheckOutline } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../shared/feature';

const modules = import.meta.glob<{ feature: Feature }>('../features/*/routes.tsx', { eager: true });

export const features: readonly Feature[] = Object.keys(modules)
  .sort()
  .flatMap((path) => modules[path]?.feature ?? []);

const RULE_KEEPERS = [...new Set(features.flatMap((one) => one.rules ?? []).flatMap((line): readonly RoleKind[] => line.roles ?? []))];

/** The shell's own line of the profile: «Правила», for whom there are any. */
export const shell: Feature = {
  name: 'shell',
  routes: [],
  profileLinks: [{ path: '/rules', title: { ru: 'Правила', en: 'Rules' }, Icon: Icon28ListCheckOutline, roles: RULE_KEEPERS }],
};
