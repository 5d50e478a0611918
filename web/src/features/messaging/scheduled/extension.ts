/**
 * To send later what stands in the composer: an hour is noted, then the composer sends as ever, and what would go out goes to
 * the server to wait. Should that fail, the text is back in the field; with files it goes as soon as they are uploaded.
 */
import { Icon24ClockOutline, Icon24VolumeOutline } from '@vkontakte/icons';
import { lazy } from 'react';
import type { ComposerExtension, ComposerHandle, ComposerItem } from '../composer/registry';
import { boundTray, hasFiles } from '../attach/bound';
import { scheduledApi } from './api';

const LaterDialog = lazy(() => import('./LaterDialog').then((module) => ({ default: module.LaterDialog })));

interface Wanted {
  at: string;
  onDone: () => void;
}

const wanted = new WeakMap<ComposerHandle, Wanted>();

/** Sends what is written at an hour (ISO-8601). */
export function sendAt(composer: ComposerHandle, at: string, onDone: () => void = () => undefined): void {
  wanted.set(composer, { at, onDone });
  composer.send();
  wanted.delete(composer);
}

export const SCHEDULING: ComposerExtension = {
  id: 'scheduled',
  Tool: lazy(() => import('./ScheduledTool').then((module) => ({ default: module.ScheduledTool }))),
  send: (text, extra, composer) => {
    const hour = wanted.get(composer);
    if (!hour) return false;
    const { id } = composer.entry();
    if (hasFiles(id)) {
      boundTray()?.sendTray(composer.client, id, { text, extra, send_at: hour.at }, hour.onDone);
      return true;
    }
    if (text === '') return false;
    scheduledApi.add(id, crypto.randomUUID(), text, hour.at, extra).then(hour.onDone, (error: unknown) => {
      if (composer.text().trim() === '') composer.setText(text);
      composer.snackbar.error(error);
    });
    return true;
  },
};

export const SCHEDULING_ITEMS: readonly ComposerItem[] = [
  {
    id: 'silent',
    title: { ru: 'Без звука', en: 'Silently' },
    Icon: Icon24VolumeOutline,
    isOffered: () => true,
    run: (composer) => composer.send({ is_silent: true }),
  },
  {
    id: 'later',
    title: { ru: 'Отправить позже…', en: 'Send later…' },
    Icon: Icon24ClockOutline,
    isOffered: () => true,
    run: (composer) => composer.controls.open(LaterDialog, []),
  },
];
