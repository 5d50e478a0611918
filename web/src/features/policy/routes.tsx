/** What policy offers to the application: the rules of talking, and who may reach one. */
import { Icon28PrivacyOutline, Icon28Users3Outline } from '@vkontakte/icons';
import type { Feature } from '../../shared/feature';

const KEEPERS = ['administrator', 'director', 'deputy_director'] as const;

export const feature: Feature = {
  name: 'policy',
  routes: [
    { path: '/rules/talking', load: () => import('./screens/TalkingScreen'), roles: KEEPERS },
    { path: '/who-finds-me', load: () => import('./screens/WhoFindsMeScreen') },
  ],
  rules: [{
    path: '/rules/talking',
    title: { ru: 'Кто с кем общается', en: 'Who talks with whom' },
    text: {
      ru: 'Кто кого находит, кому пишет и звонит, наблюдение, ответственный за безопасность',
      en: 'Who finds, writes to and calls whom, supervision, the safety officer',
    },
    Icon: Icon28Users3Outline,
    roles: KEEPERS,
  }],
  profileLinks: [{ path: '/who-finds-me', title: { ru: 'Кто меня может найти', en: 'Who can find me' }, Icon: Icon28PrivacyOutline }],
};
