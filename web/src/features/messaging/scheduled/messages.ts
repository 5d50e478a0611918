import { defineErrorTexts } from '../../../shared/api';
import { defineCatalogue } from '../../../shared/i18n';

defineErrorTexts({
  ru: { too_many_scheduled: 'Отложенных сообщений не больше {limit}' },
  en: { too_many_scheduled: 'At most {limit} messages may wait' },
});

export const useText = defineCatalogue('messaging.scheduled', {
  ru: {
    title: 'Отправить позже',
    evening: 'Сегодня в {time}',
    morning: '{date} в {time}',
    monday: '{date} в {time}',
    own: 'Другое время',
    own_hint: 'Не раньше чем через минуту и не позже чем через год',
    schedule: 'Отправить {when}',
    later_done: 'Уйдёт {when}',
    list: 'Отложенные',
    open: '{count, plural, one {# отложенное сообщение} few {# отложенных сообщения} many {# отложенных сообщений} other {# отложенного сообщения}}',
    none: 'Ничего не отложено',
    silent: 'без звука',
    problem: 'Не отправлено: сейчас вы не можете здесь писать',
    change: 'Изменить',
    send_now: 'Отправить сейчас',
    cancel: 'Отменить отправку',
    cancelled: 'Отправка отменена',
    text: 'Текст',
    when: 'Когда',
    save: 'Сохранить',
  },
  en: {
    title: 'Send later',
    evening: 'Today at {time}',
    morning: '{date} at {time}',
    monday: '{date} at {time}',
    own: 'Another time',
    own_hint: 'Not sooner than in a minute, not later than in a year',
    schedule: 'Send {when}',
    later_done: 'Goes out {when}',
    list: 'Scheduled',
    open: '{count, plural, one {# scheduled message} other {# scheduled messages}}',
    none: 'Nothing is scheduled',
    silent: 'silently',
    problem: 'Not sent: you cannot write here now',
    change: 'Change',
    send_now: 'Send now',
    cancel: 'Cancel sending',
    cancelled: 'It will not be sent',
    text: 'Text',
    when: 'When',
    save: 'Save',
  },
});
