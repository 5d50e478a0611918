/** The actions that every message has: answer, copy, link, choose. */
import { Icon24CheckCircleOutline, Icon24CopyOutline, Icon24LinkCircle, Icon24ReplyOutline } from '@vkontakte/icons';
import type { Bilingual } from '../../../../shared/feature';
import { addressOf, copyMessages, copyText } from './copy';
import type { MessageAction, MessageContext } from './registry';

const isThere = ({ message }: MessageContext) => !message.deleted_at;

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
    id: 'select',
    title: { ru: 'Выбрать', en: 'Select' },
    Icon: Icon24CheckCircleOutline,
    isOffered: isThere,
    run: ({ controls, message }) => controls.select(message.seq),
  },
];

export const DESTRUCTIVE_ACTIONS: readonly MessageAction[] = [];
