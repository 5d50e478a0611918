/** Where identity's screens are. */
import { Icon28UserCircleOutline } from '@vkontakte/icons';
import type { Feature } from '../../shared/feature';

export const feature: Feature = {
  name: 'identity',
  places: [{ id: 'profile', path: '/profile', title: { ru: 'Профиль', en: 'Profile' }, Icon: Icon28UserCircleOutline }],
  routes: [
    { path: '/sign-in', access: 'public', load: () => import('./screens/SignInScreen') },
    { path: '/i/:token', access: 'public', load: () => import('./screens/InvitationScreen') },
    { path: '/profile', load: () => import('./screens/ProfileScreen') },
    { path: '/profile/devices', load: () => import('./screens/DevicesScreen') },
    { path: '/profile/password', load: () => import('./screens/PasswordScreen') },
  ],
};
