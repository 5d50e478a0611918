/** Where notices and the desk are. */
import { Icon28HomeOutline, Icon28Notifications } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';
import { TOLD, useUnread } from './useUnread';

const HEADS: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator'];

export const feature: Feature = {
  name: 'notifications',
  places: [{ id: 'desk', path: '/desk', title: { ru: 'Стол', en: 'Desk' }, Icon: Icon28HomeOutline }],
  bell: { path: '/notices', title: { ru: 'Уведомления', en: 'Notices' }, Icon: Icon28Notifications, useBadge: useUnread, roles: TOLD },
  routes: [
    { path: '/notices', load: () => import('./screens/NoticesScreen') },
    { path: '/desk', load: () => import('./screens/DeskScreen'), roles: HEADS },
  ],
};
