/** To react and to take it back: at once on screen; what the server refuses is said and undone. */
import { useCallback } from 'react';
import { isApiError } from '../../../shared/api/problem';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import type { Entry } from '../store/entry';
import type { Message } from '../wire';

export function useReact(entry: Entry): (message: Message, emoji: string, isWanted: boolean) => void {
  const client = useMessaging();
  const snackbar = useSnackbar();
  const { id } = entry;
  return useCallback((message, emoji, isWanted) => {
    client.revisions.reacting.set(message, emoji, isWanted).catch((error: unknown) => {
      // The set was narrowed since the head was fetched.
      if (isApiError(error) && error.code === 'reaction_not_allowed') void client.fetchHead(id);
      snackbar.error(error);
    });
  }, [client, snackbar, id]);
}
