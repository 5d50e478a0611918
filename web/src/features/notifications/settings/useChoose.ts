/** Changes one's own choices: seen at once, told to the server, taken back where it refuses. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../shared/api';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SETTINGS_KEY, settingsApi, type Settings } from './api';

type Change = Schemas['SetNotifications'];

interface Choice {
  change: Change;
  before: Settings | undefined;
}

export function useChoose(): (change: Change) => void {
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const { mutate } = useMutation({
    mutationFn: ({ change }: Choice) => settingsApi.set(change),
    onError: (error, { before }) => {
      queries.setQueryData(SETTINGS_KEY, before);
      snackbar.error(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: SETTINGS_KEY }),
  });
  return (change) => {
    // Within the press: a switch that waited for anything would fall back before it moves. What is being read is of before.
    void queries.cancelQueries({ queryKey: SETTINGS_KEY });
    const before = queries.getQueryData<Settings>(SETTINGS_KEY);
    if (before) queries.setQueryData(SETTINGS_KEY, { ...before, ...change, kinds: { ...before.kinds, ...change.kinds } });
    mutate({ change, before });
  };
}
