/** The tray for those who are in the first load: it comes with the composer's extensions, and until then nothing lies in it. */
import type { Uuid } from '../wire';
import type * as Tray from './tray';

type TrayModule = typeof Tray;

export const MAX_FILES = 10;

let bound: TrayModule | null = null;

export function bindTray(tray: TrayModule): void {
  bound = tray;
}

export async function loadTray(): Promise<TrayModule> {
  bound ??= await import('./tray');
  return bound;
}

export const boundTray = (): TrayModule | null => bound;

/** Something lies in the tray of the conversation. */
export const hasFiles = (conversation: Uuid): boolean => (bound?.filesOf(conversation).length ?? 0) > 0;
