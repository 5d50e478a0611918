/** Width of the window as the shell sees it: a desktop has a rail from 1024 px on, anything narrower a tab bar. */
import { useSyncExternalStore } from 'react';

export const DESKTOP_PX = 1024;
export const TABLET_PX = 768;

function watch(query: string): { subscribe: (tell: () => void) => () => void; read: () => boolean } {
  const list = typeof window.matchMedia === 'function' ? window.matchMedia(query) : null;
  return {
    subscribe: (tell) => {
      list?.addEventListener('change', tell);
      return () => list?.removeEventListener('change', tell);
    },
    read: () => list?.matches ?? false,
  };
}

const media = new Map<string, ReturnType<typeof watch>>();

export function useMedia(query: string): boolean {
  let watched = media.get(query);
  if (!watched) media.set(query, (watched = watch(query)));
  return useSyncExternalStore(watched.subscribe, watched.read, () => false);
}

export function useIsDesktop(): boolean {
  return useMedia(`(min-width: ${DESKTOP_PX}px)`);
}

export type Viewport = 'phone' | 'tablet' | 'desktop';

export function useViewport(): Viewport {
  const desktop = useIsDesktop();
  const tablet = useMedia(`(min-width: ${TABLET_PX}px)`);
  if (desktop) return 'desktop';
  return tablet ? 'tablet' : 'phone';
}
