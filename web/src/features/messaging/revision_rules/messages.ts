/** What the screen of the region's terms says, in both languages. */
import { defineCatalogue } from '../../../shared/i18n';

export const useText = defineCatalogue('messaging.revision_rules', {
  ru: {
    title: 'Изменение и удаление сообщений',
    subtitle: 'Сколько времени автор может исправить или удалить своё сообщение',
    edit: 'Изменить можно',
    delete: 'Удалить можно',
    never: 'нельзя',
    minutes: '{count, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
    hours: '{count, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
    days: '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
    always: 'в любое время',
    about: 'Срок считается с отправки. Владельцы и администраторы чатов удаляют сообщения других в любое время. В «Избранном» срока нет. Прежние тексты изменённого сообщения видят автор, владельцы и администраторы чата.',
    save: 'Сохранить',
    saved: 'Сохранено',
    no_region: 'Сроки задаёт администратор региона',
  },
  en: {
    title: 'Editing and deleting messages',
    subtitle: 'How long authors may correct or delete their own messages',
    edit: 'May be edited',
    delete: 'May be deleted',
    never: 'not at all',
    minutes: '{count, plural, one {for # minute} other {for # minutes}}',
    hours: '{count, plural, one {for # hour} other {for # hours}}',
    days: '{count, plural, one {for # day} other {for # days}}',
    always: 'at any time',
    about: 'Counted from sending. Owners and administrators of chats delete the messages of others at any time. There is no term in “Saved”. Earlier texts of an edited message are seen by its author and by the owners and administrators of the chat.',
    save: 'Save',
    saved: 'Saved',
    no_region: 'The administrator of the region sets the terms',
  },
});

export type TermsText = ReturnType<typeof useText>;
