/** What the screen of the roles that ask says, in both languages. */
import { defineCatalogue } from '../../../shared/i18n';

export const useText = defineCatalogue('messaging.asking_rules', {
  ru: {
    title: 'Объявления и формы',
    subtitle: 'Кто может собирать подтверждения и рассылать формы',
    roles: 'Отправляют объявления и формы',
    about: 'Отмеченные роли отправляют объявления с подтверждением и формы в группы и каналы, где могут писать. Опросы создаёт каждый, кто может писать. Отправленное раньше остаётся.',
    usual: 'Действует обычное правило: регион его не менял.',
    own: 'Действует решение региона.',
    nobody: 'Никто не отмечен: объявления с подтверждением и формы не отправляет никто.',
    save: 'Сохранить',
    to_usual: 'Вернуть обычное',
    saved: 'Сохранено',
    is_usual: 'Снова действует обычное правило',
    no_region: 'Здесь нечего настраивать',
    no_region_why: 'Кто отправляет объявления и формы, решает администратор региона.',
  },
  en: {
    title: 'Announcements and forms',
    subtitle: 'Who may ask for confirmation and send forms',
    roles: 'Who sends announcements and forms',
    about: 'Chosen roles send announcements to be confirmed and forms to groups and channels in which they may write. Polls are for everybody who may write. What was sent before stays.',
    usual: 'The usual rule holds: the region has not changed it.',
    own: 'What the region decided holds.',
    nobody: 'Nobody is chosen: nobody sends announcements to be confirmed and forms.',
    save: 'Save',
    to_usual: 'Back to the usual',
    saved: 'Saved',
    is_usual: 'The usual rule holds again',
    no_region: 'Nothing to set here',
    no_region_why: 'The administrator of the region decides who sends announcements and forms.',
  },
});
