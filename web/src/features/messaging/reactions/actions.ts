/** To react from the toolbar or the keyboard, and to see who has. */
import { Icon24ListLikeOutline, Icon24SmileAddOutline } from '@vkontakte/icons';
import { lazy } from 'react';
import type { MessageAction, MessageContext } from '../conversation/actions/registry';
import { allowedIn } from './set';

const ReactorsDialog = lazy(() => import('./ReactorsDialog').then((module) => ({ default: module.ReactorsDialog })));

const mayReact = ({ message, entry }: MessageContext) => !message.deleted_at && allowedIn(entry.conversation).length > 0;

/** The menu is loaded and drawn in a while, and has the focus first. */
function focusBar(frames: number): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('[data-quick-bar] button');
    // The menu's own focus comes a moment after it is there.
    if (first) setTimeout(() => first.focus({ preventScroll: true }), 60);
    else if (frames > 0) focusBar(frames - 1);
  });
}

/** The menu with the emojis on top, beside what was pressed; its first emoji has the focus. */
function openBar({ controls, message, anchor }: MessageContext): void {
  const box = anchor?.getBoundingClientRect();
  controls.menu.set({ seq: message.seq, at: box ? { x: box.left, y: box.bottom } : null, isSheet: false });
  focusBar(60);
}

export const REACTION_ACTIONS: readonly MessageAction[] = [
  {
    id: 'react',
    title: { ru: 'Поставить реакцию', en: 'React' },
    Icon: Icon24SmileAddOutline,
    isQuick: true,
    isMenuHidden: true,
    keys: 'E',
    isOffered: mayReact,
    run: openBar,
  },
  {
    id: 'reactors',
    title: { ru: 'Кто поставил реакции', en: 'Who reacted' },
    Icon: Icon24ListLikeOutline,
    isOffered: ({ message }) => !message.deleted_at && (message.reactions?.length ?? 0) > 0,
    run: ({ controls, message }) => controls.open(ReactorsDialog, [message.seq]),
  },
];

export { mayReact };
