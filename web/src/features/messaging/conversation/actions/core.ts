/** The actions that every message has: answer, forward, copy, change, take back. */
import {
  Icon24CheckCircleOutline, Icon24CopyOutline, Icon24DeleteOutline, Icon24HistoryForwardOutline, Icon24LinkCircle, Icon24PenOutline, Icon24ReplyOutline,
  Icon24ShareOutline, Icon24ViewOutline,
} from '@vkontakte/icons';
import type { Bilingual } from '../../../../shared/feature';
import { lazyPart } from '../../../../shared/ui/Optional';
import { addressOf, copyMessages, copyText } from './copy';
import type { MessageAction, MessageContext } from './registry';
import { remove } from './remove';
import { isThere, mayDelete, mayEdit, mayForward, maySeeHistory, maySeeReaders } from './terms';

export const ForwardDialog = lazyPart(() => import('../../dialogs/ForwardDialog').then((module) => ({ default: module.ForwardDialog })));
const HistoryDialog = lazyPart(() => import('../../dialogs/HistoryDialog').then((module) => ({ default: module.HistoryDialog })));
const ReadersDialog = lazyPart(() => import('../../dialogs/ReadersDialog').then((module) => ({ default: module.ReadersDialog })));

/** Says in a moment that it was done, or that the browser didn't let it. */
function say({ snackbar, language }: MessageContext, what: Promise<void>, done: Bilingual): void {
  what.then(() => snackbar.say(done[language]), snackbar.error);
}

export const CORE_ACTIONS: readonly MessageAction[] = [
  {
    id: 'reply',
    title: { ru: 'Ответить', en: 'Reply' },
    Icon: Icon24ReplyOutline,
    isQuick: true,
    keys: 'R',
    isOffered: (context) => isThere(context) && !!context.entry.conversation.may_write,
    run: ({ controls, message }) => controls.reply(message.seq),
  },
  {
    id: 'forward',
    title: { ru: 'Переслать', en: 'Forward' },
    Icon: Icon24ShareOutline,
    isQuick: true,
    keys: 'F',
    isOffered: mayForward,
    run: ({ controls, message }) => controls.open(ForwardDialog, [message.seq]),
  },
  {
    id: 'edit',
    title: { ru: 'Изменить', en: 'Edit' },
    Icon: Icon24PenOutline,
    isQuick: true,
    keys: 'E',
    isOffered: mayEdit,
    run: ({ controls, message }) => controls.edit(message.seq),
  },
  {
    id: 'copy',
    title: { ru: 'Скопировать текст', en: 'Copy text' },
    Icon: Icon24CopyOutline,
    keys: 'Mod+C',
    isOffered: (context) => isThere(context) && context.message.text !== '',
    run: (context) => say(context, copyMessages([context.message]), { ru: 'Скопировано', en: 'Copied' }),
  },
  {
    id: 'link',
    title: { ru: 'Скопировать ссылку', en: 'Copy link' },
    Icon: Icon24LinkCircle,
    isOffered: isThere,
    run: (context) => say(context, copyText(addressOf(context.message)), { ru: 'Ссылка скопирована', en: 'Link copied' }),
  },
  {
    id: 'readers',
    title: { ru: 'Кто прочитал', en: 'Who has read it' },
    Icon: Icon24ViewOutline,
    isOffered: maySeeReaders,
    run: ({ controls, message }) => controls.open(ReadersDialog, [message.seq]),
  },
  {
    id: 'history',
    title: { ru: 'История изменений', en: 'Edit history' },
    Icon: Icon24HistoryForwardOutline,
    isOffered: maySeeHistory,
    run: ({ controls, message }) => controls.open(HistoryDialog, [message.seq]),
  },
  {
    id: 'select',
    title: { ru: 'Выбрать', en: 'Select' },
    Icon: Icon24CheckCircleOutline,
    isOffered: isThere,
    run: ({ controls, message }) => controls.select(message.seq),
  },
];

export const DESTRUCTIVE_ACTIONS: readonly MessageAction[] = [
  {
    id: 'delete',
    title: { ru: 'Удалить', en: 'Delete' },
    Icon: Icon24DeleteOutline,
    isDestructive: true,
    keys: 'Delete',
    isOffered: mayDelete,
    run: (context) => remove([context]),
  },
];
