/** What mentions say, in both languages. */
import { defineCatalogue } from '../../../shared/i18n';

export const useMentionText = defineCatalogue('messaging.mentions', {
  ru: {
    title: 'Упоминания',
    subtitle: 'Сообщения, в которых упомянули вас или всех',
    empty: 'Вас ещё не упоминали',
    empty_why: 'Здесь собираются сообщения, в которых стоит ваше имя после «@» или «@все».',
    to_chats: 'К чатам',
    more: 'Показать ещё',
    open: 'Открыть сообщение в чате «{title}»',
    next: '{count, plural, one {К следующему упоминанию, непрочитанных: #} other {К следующему упоминанию, непрочитанных: #}}',
  },
  en: {
    title: 'Mentions',
    subtitle: 'Messages in which you or everybody was mentioned',
    empty: 'You have not been mentioned yet',
    empty_why: 'Messages with your name after “@”, or with “@все”, gather here.',
    to_chats: 'To the chats',
    more: 'Show more',
    open: 'Open the message in “{title}”',
    next: 'To the next mention, unread: {count}',
  },
});
