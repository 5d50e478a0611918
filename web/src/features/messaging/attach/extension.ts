/** Files in the composer: chosen from the menu, pasted, dropped, taken by the camera; they lie in a tray until they are sent. */
import { Icon24CameraOutline, Icon24DocumentOutline, Icon24PictureOutline } from '@vkontakte/icons';
import { lazy } from 'react';
import type { ComposerExtension, ComposerHandle, ComposerItem } from '../composer/registry';
import { isTouch } from '../conversation/touch';
import { MAX_FILES, boundTray, hasFiles, loadTray } from './bound';

const TOO_MANY = {
  ru: `В одном сообщении не больше ${MAX_FILES} файлов`,
  en: `At most ${MAX_FILES} files in one message`,
};

/** Into the tray of the conversation; says so when not all fit. */
export async function attach(composer: ComposerHandle, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const taken = (await loadTray()).addFiles(composer.entry().id, files);
    if (taken < files.length) composer.snackbar.say(TOO_MANY[document.documentElement.lang === 'en' ? 'en' : 'ru']);
  } catch (error) {
    composer.snackbar.error(error);
  }
  composer.refresh();
  composer.focus();
}

function choose(composer: ComposerHandle, accept: string, capture?: string): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = !capture;
  input.accept = accept;
  if (capture) input.setAttribute('capture', capture);
  input.onchange = () => void attach(composer, [...(input.files ?? [])]);
  input.click();
}

export const ATTACHING_ITEMS: readonly ComposerItem[] = [
  {
    id: 'picture',
    title: { ru: 'Фото или видео', en: 'Picture or video' },
    Icon: Icon24PictureOutline,
    isOffered: () => true,
    run: (composer) => choose(composer, 'image/*,video/*'),
  },
  {
    id: 'camera',
    title: { ru: 'Снять на камеру', en: 'Take a picture' },
    Icon: Icon24CameraOutline,
    isOffered: () => isTouch(),
    run: (composer) => choose(composer, 'image/*', 'environment'),
  },
  {
    id: 'file',
    title: { ru: 'Файл', en: 'File' },
    Icon: Icon24DocumentOutline,
    isOffered: () => true,
    run: (composer) => choose(composer, ''),
  },
];

export const ATTACHING: ComposerExtension = {
  id: 'attach',
  Above: lazy(() => import('./Tray').then((module) => ({ default: module.Tray }))),
  WhenEmpty: lazy(() => import('../voice/RecordButton').then((module) => ({ default: module.RecordButton }))),
  onPaste: (event, composer) => {
    const files = [...event.clipboardData.files];
    void attach(composer, files);
    return files.length > 0;
  },
  isFilled: (composer) => hasFiles(composer.entry().id),
  send: (text, extra, composer) => {
    const { id } = composer.entry();
    const tray = boundTray();
    if (!tray || !hasFiles(id)) return false;
    tray.sendTray(composer.client, id, { text, extra });
    return true;
  },
};
