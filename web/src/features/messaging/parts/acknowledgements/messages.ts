import { defineCatalogue } from '../../../../shared/i18n';

export const useAcknowledgementText = defineCatalogue('messaging_acknowledgements', {
  ru: {
    title: 'Объявление',
    asked: 'Прошу подтвердить',
    confirm: 'Ознакомлен(а)',
    confirmed: 'Вы подтвердили {moment}',
    until: 'до {moment}',
    late: 'срок прошёл {moment}',
    done: 'Подтвердили: {share}',
    who: 'Кто ознакомился',
    text: 'Текст объявления',
    hint: 'У читателей будет кнопка «Ознакомлен(а)», а вы увидите, кто подтвердил и кто нет. Вновь пришедших не спросят.',
    send: 'Отправить объявление',
  },
  en: {
    title: 'Announcement',
    asked: 'Please confirm',
    confirm: 'I have read it',
    confirmed: 'You confirmed on {moment}',
    until: 'until {moment}',
    late: 'was due {moment}',
    done: 'Confirmed: {share}',
    who: 'Who has confirmed',
    text: 'Text of the announcement',
    hint: 'Readers will have a button, and you will see who has confirmed and who hasn’t. Who joins later isn’t asked.',
    send: 'Send the announcement',
  },
});
