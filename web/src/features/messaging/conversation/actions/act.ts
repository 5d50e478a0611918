/** Finds the action that a key stands for and does it. */
import { matches } from '../../../../shared/keys';
import { offeredActions } from '.';
import type { MessageContext } from './registry';

export function act(context: MessageContext, event: KeyboardEvent): void {
  const action = offeredActions(context).find(({ keys }) => keys !== undefined && matches(event, keys));
  if (!action) return;
  // A marked piece of the text is what one means to copy.
  if (action.id === 'copy' && (window.getSelection()?.toString() ?? '') !== '') return;
  action.run(context);
}
