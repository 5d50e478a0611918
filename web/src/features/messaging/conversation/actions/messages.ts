/** What the actions of a message say, in both languages. Loaded with them. */
import { defineCatalogue } from '../../../../shared/i18n';

export const useActionText = defineCatalogue('messaging.actions', {
  ru: {
    toolbar: 'Действия с сообщением',
    more: 'Ещё',
    selection: 'Выбранные сообщения',
    leave_selection: 'Отменить выбор',
    chosen: '{count, plural, one {Выбрано # сообщение} few {Выбрано # сообщения} many {Выбрано # сообщений} other {Выбрано # сообщения}}',
  },
  en: {
    toolbar: 'Message actions',
    more: 'More',
    selection: 'Selected messages',
    leave_selection: 'Clear selection',
    chosen: '{count, plural, one {# message selected} other {# messages selected}}',
  },
});
