/** All features there are: whatever folder under `features/` has a `routes.tsx`. */
import type { Feature } from '../shared/feature';

const modules = import.meta.glob<{ feature: Feature }>('../features/*/routes.tsx', { eager: true });

export const features: readonly Feature[] = Object.keys(modules)
  .sort()
  .flatMap((path) => modules[path]?.feature ?? []);
