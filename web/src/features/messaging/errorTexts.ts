/** What the server has against a change of a message, in words. */
import { defineErrorTexts } from '../../shared/api';

defineErrorTexts({
  ru: {
    urgent_forbidden: 'Срочные сообщения в этом чате вправе отправлять только руководители и классный руководитель',
    too_late: '{what, select, edit {{amount, plural, =0 {Изменять сообщения нельзя} other {Поздно: изменить сообщение можно в течение {unit, select, days {{amount, plural, one {# дня} other {# дней}}} hours {{amount, plural, one {# часа} other {# часов}}} other {{amount, plural, one {# минуты} other {# минут}}}}}}} other {{amount, plural, =0 {Удалять сообщения нельзя} other {Поздно: удалить сообщение можно в течение {unit, select, days {{amount, plural, one {# дня} other {# дней}}} hours {{amount, plural, one {# часа} other {# часов}}} other {{amount, plural, one {# минуты} other {# минут}}}}}}}}',
    text_empty: 'В сообщении нет текста.',
    text_too_long: 'Слишком длинное сообщение: не больше {limit} знаков.',
    text_unreadable: 'В тексте есть знаки, которые нельзя прочитать.',
    cannot_write: 'Писать в этот чат нельзя.',
  },
  en: {
    urgent_forbidden: 'Only heads and the homeroom teacher may send something urgent here',
    too_late: '{what, select, edit {{amount, plural, =0 {Messages can’t be edited} other {Too late: a message can be edited within {unit, select, days {{amount, plural, one {# day} other {# days}}} hours {{amount, plural, one {# hour} other {# hours}}} other {{amount, plural, one {# minute} other {# minutes}}}}}}} other {{amount, plural, =0 {Messages can’t be deleted} other {Too late: a message can be deleted within {unit, select, days {{amount, plural, one {# day} other {# days}}} hours {{amount, plural, one {# hour} other {# hours}}} other {{amount, plural, one {# minute} other {# minutes}}}}}}}}',
    text_empty: 'The message has no text.',
    text_too_long: 'The message is too long: {limit} characters at most.',
    text_unreadable: 'The text has characters that can’t be read.',
    cannot_write: 'You can’t write to this chat.',
  },
});
