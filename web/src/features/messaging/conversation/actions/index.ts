/** All actions of a message, in the order of the menu. A new one is one line here. */
import { CORE_ACTIONS, DESTRUCTIVE_ACTIONS } from './core';
import type { MenuHeader, MessageAction, MessageContext } from './registry';

export const MESSAGE_ACTIONS: readonly MessageAction[] = [
  ...CORE_ACTIONS,
  ...DESTRUCTIVE_ACTIONS,
];

export const MENU_HEADERS: readonly MenuHeader[] = [];

export function offeredActions(context: MessageContext): MessageAction[] {
  return MESSAGE_ACTIONS.filter((action) => action.isOffered(context));
}
