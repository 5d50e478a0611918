/** What the dialogs about messages say, in both languages. Loaded with them. */
import { defineCatalogue } from '../../../shared/i18n';

export const useDialogText = defineCatalogue('messaging.dialogs', {
  ru: {
    forward_title: '{count, plural, one {Переслать # сообщение} few {Переслать # сообщения} many {Переслать # сообщений} other {Переслать # сообщения}}',
    forward_where: 'В какой чат',
    forward_nowhere: 'Показаны чаты, в которые вы можете писать.',
    forward_comment: 'Добавить от себя (необязательно)',
    forward: '{count, plural, =0 {Выберите чат} one {Переслать в # чат} few {Переслать в # чата} many {Переслать в # чатов} other {Переслать в # чата}}',
    forwarded: '{count, plural, one {Переслано # сообщение} few {Переслано # сообщения} many {Переслано # сообщений} other {Переслано # сообщения}} {chats, plural, one {в # чат} few {в # чата} many {в # чатов} other {в # чата}}',
    forward_refused: 'Не переслано: {names}. Туда больше нельзя писать. В остальные чаты сообщения переслали.',
    history: 'История изменений',
    history_now: 'сейчас',
    readers: 'Кто прочитал',
    readers_of: 'Прочитали {count} из {of}',
    readers_none: 'Пока никто не прочитал (из {of})',
    readers_hidden: '{some, plural, =0 {} other {и ещё }}{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}. Названы те, кому вы можете написать.',
  },
  en: {
    forward_title: '{count, plural, one {Forward # message} other {Forward # messages}}',
    forward_where: 'To which chat',
    forward_nowhere: 'Only chats that you may write to are shown.',
    forward_comment: 'Add a word of your own (optional)',
    forward: '{count, plural, =0 {Choose a chat} one {Forward to # chat} other {Forward to # chats}}',
    forwarded: '{count, plural, one {# message forwarded} other {# messages forwarded}} {chats, plural, one {to # chat} other {to # chats}}',
    forward_refused: 'Not forwarded: {names}. You can no longer write there. The other chats have the messages.',
    history: 'Edit history',
    history_now: 'now',
    readers: 'Who has read it',
    readers_of: 'Read by {count} of {of}',
    readers_none: 'Nobody has read it yet (of {of})',
    readers_hidden: '{some, plural, =0 {} other {and }}{count, plural, one {# more person} other {# more people}}. Those you may write to are named.',
  },
});
