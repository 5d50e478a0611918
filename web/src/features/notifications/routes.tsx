/** Where notices and the desk are. */
import { Icon28HomeOutline, Icon28MoonOutline, Icon28Notifications } from '@vkontakte/icons';
import type { Feature, RoleKind } from '../../shared/feature';
import { Background } from './Background';
import { TOLD, useUnread } from './useUnread';

const HEADS: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator'];
const RULES: readonly RoleKind[] = [...HEADS, 'pedagogue', 'staff'];

export const feature: Feature = {
  name: 'notifications',
  places: [{ id: 'desk', path: '/desk', title: { ru: 'Стол', en: 'Desk' }, Icon: Icon28HomeOutline }],
  bell: { path: '/notices', title: { ru: 'Уведомления', en: 'Notices' }, Icon: Icon28Notifications, useBadge: useUnread, roles: TOLD },
  routes: [
    { path: '/notices', load: () => import('./screens/NoticesScreen') },
    { path: '/profile/notifications', load: () => import('./screens/SettingsScreen') },
    { path: '/rules/notifications', load: () => import('./screens/RulesScreen'), roles: RULES },
    { path: '/open', access: 'public', load: () => import('./screens/OpenScreen') },
    { path: '/digest/stop/:token', access: 'public', load: () => import('./screens/DigestStopScreen') },
    { path: '/desk', load: () => import('./screens/DeskScreen'), roles: HEADS },
  ],
  Background,
  profileLinks: [{ path: '/profile/notifications', title: { ru: 'Уведомления и тихие часы', en: 'Notifications and quiet hours' }, Icon: Icon28Notifications }],
  rules: [{
    path: '/rules/notifications',
    title: { ru: 'Тихие часы и уведомления', en: 'Quiet hours and notifications' },
    text: { ru: 'Когда людей не беспокоят, кто вправе отправить срочное, уведомления через службы браузеров', en: 'When nobody is disturbed, who may be urgent, notifications through browser services' },
    Icon: Icon28MoonOutline,
    roles: RULES,
  }],
};
