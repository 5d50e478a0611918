/**
 * To send later what stands in the composer: an hour is noted, then the composer sends as ever, and what would go out goes to
 * the server to wait. Should that fail, the text is back in the field.
 */
import { Icon24ClockOutline, Icon24VolumeOutline } from '@vkontakte/icons';
import { lazy } from 'react';
import type { ComposerExtension, ComposerHandle, ComposerItem } from '../composer/registry';
import { hasFiles } from '../attach/bound';
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
    if (!hour || text === '') return false;
    const entry = composer.entry();
    scheduledApi.add(entry.id, crypto.randomUUID(), text, hour.at, extra).then(hour.onDone, (error: unknown) => {
      if (composer.text().trim() === '') composer.setText(text);
      composer.snackbar.error(error);
    });
    return true;
  },
};

/** A message with files goes at once: what would wait on the server must not wait for this device. */
const isWritten = (composer: ComposerHandle) => composer.text().trim() !== '' && !hasFiles(composer.entry().id);

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
    isOffered: isWritten,
    run: (composer) => composer.controls.open(LaterDialog, []),
  },
];
