/** All actions of a message, in the order of the menu. A new one is one line here. */
import { PIN_ACTIONS } from '../../pins/actions';
import { REACTION_ACTIONS, mayReact } from '../../reactions/actions';
import { QuickHeader } from '../../reactions/QuickBar';
import { CORE_ACTIONS, DESTRUCTIVE_ACTIONS } from './core';
import { REPORT_ACTIONS } from './report';
import type { MenuHeader, MessageAction, MessageContext } from './registry';

export const MESSAGE_ACTIONS: readonly MessageAction[] = [
  ...REACTION_ACTIONS,
  ...CORE_ACTIONS,
  ...PIN_ACTIONS,
  ...REPORT_ACTIONS,
  ...DESTRUCTIVE_ACTIONS,
];

export const MENU_HEADERS: readonly MenuHeader[] = [{ id: 'reactions', isOffered: mayReact, Header: QuickHeader }];

export function offeredActions(context: MessageContext): MessageAction[] {
  return MESSAGE_ACTIONS.filter((action) => action.isOffered(context));
}
