/** What the «+» menu offers to ask people. */
import { Icon24DocumentListOutline, Icon24MegaphoneOutline, Icon24PollOutline } from '@vkontakte/icons';
import { lazy } from 'react';
import type { ComposerHandle, ComposerItem } from '../../composer/registry';
import { mayAsk } from './role';

const PollDialog = lazy(() => import('../polls/PollDialog').then((module) => ({ default: module.PollDialog })));
const AnnouncementDialog = lazy(() => import('../acknowledgements/AnnouncementDialog').then((module) => ({ default: module.AnnouncementDialog })));
const FormEditorDialog = lazy(() => import('../forms/FormEditorDialog').then((module) => ({ default: module.FormEditorDialog })));

function isOfMany(composer: ComposerHandle): boolean {
  const { kind } = composer.entry().conversation;
  return kind === 'group' || kind === 'channel';
}

export const ASK_ITEMS: readonly ComposerItem[] = [
  {
    id: 'poll',
    title: { ru: 'Опрос', en: 'Poll' },
    Icon: Icon24PollOutline,
    isOffered: (composer) => composer.entry().conversation.kind !== 'saved',
    run: (composer) => composer.controls.open(PollDialog, []),
  },
  {
    id: 'announcement',
    title: { ru: 'Объявление с подтверждением', en: 'Announcement to confirm' },
    Icon: Icon24MegaphoneOutline,
    isOffered: (composer) => isOfMany(composer) && mayAsk(),
    run: (composer) => composer.controls.open(AnnouncementDialog, []),
  },
  {
    id: 'form',
    title: { ru: 'Форма', en: 'Form' },
    Icon: Icon24DocumentListOutline,
    isOffered: (composer) => isOfMany(composer) && mayAsk(),
    run: (composer) => composer.controls.open(FormEditorDialog, []),
  },
];
