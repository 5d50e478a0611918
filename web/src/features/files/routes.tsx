/** What files offer to the application: one's own files, and what a region and an institution decide about them. */
import { Icon28DocumentListOutline } from '@vkontakte/icons';
import type { Feature } from '../../shared/feature';

const KEEPERS = ['administrator', 'director', 'deputy_director'] as const;

export const feature: Feature = {
  name: 'files',
  routes: [
    { path: '/files', load: () => import('./screens/OwnFilesScreen') },
    { path: '/rules/files', load: () => import('./screens/FileRulesScreen'), roles: KEEPERS },
  ],
  rules: [{
    path: '/rules/files',
    title: { ru: 'Файлы', en: 'Files' },
    text: { ru: 'Сколько места у кого, что делать с файлами, которые не проверить', en: 'How much room who has, and what happens to files that cannot be scanned' },
    Icon: Icon28DocumentListOutline,
    roles: KEEPERS,
  }],
  profileLinks: [{ path: '/files', title: { ru: 'Мои файлы', en: 'My files' }, Icon: Icon28DocumentListOutline }],
};
