/** All addresses: what the features offer, the shell's own screens, and what is said where there is nothing. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { FeatureRoute } from '../shared/feature';
import { features } from './features';
import type { RouteHandle } from './routeHandle';
import { ForRoles, SignedIn } from './guards';
import { CrashScreen, NotFoundScreen, OpeningScreen, Root, StartScreen } from './screens';
import { Shell } from './shell/Shell';

function toRoute(route: FeatureRoute): RouteObject {
  return {
    path: route.path,
    handle: { wide: route.wide ?? false, immersive: route.immersive ?? false } satisfies RouteHandle,
    errorElement: <CrashScreen />,
    lazy: async () => {
      const { Component } = await route.load();
      return { Component: route.roles ? limited(Component, route.roles) : Component };
    },
    children: route.children?.map(toRoute),
  };
}

function limited(Component: ComponentType, roles: readonly string[]): ComponentType {
  return function Limited() {
    return <ForRoles roles={roles}><Component /></ForRoles>;
  };
}

const own: FeatureRoute[] = [{ path: '/settings', load: () => import('./settings/SettingsScreen') }, { path: '/rules', load: () => import('./rules/RulesScreen') }];
if (import.meta.env.DEV) own.push({ path: '/dev/gallery', load: () => import('./dev/Gallery'), access: 'public' });

const all = [...features.flatMap((feature) => feature.routes), ...own];

export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <CrashScreen alone />,
    hydrateFallbackElement: <OpeningScreen />,
    children: [
      ...all.filter((route) => route.access === 'public').map(toRoute),
      {
        element: <SignedIn><Shell /></SignedIn>,
        children: [
          { path: '/', element: <StartScreen /> },
          ...all.filter((route) => route.access !== 'public').map(toRoute),
          { path: '*', element: <NotFoundScreen /> },
        ],
      },
    ],
  },
]);
