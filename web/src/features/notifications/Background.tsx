/** What disturbs is no part of the first load. */
import { lazy, Suspense } from 'react';

const Alerts = lazy(() => import('./alerts/Alerts').then((module) => ({ default: module.Alerts })));

export function Background() {
  return <Suspense><Alerts /></Suspense>;
}
