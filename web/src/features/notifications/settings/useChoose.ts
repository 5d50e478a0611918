/** Changes one's own choices: seen at once, told to the server, taken back where it refuses. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../shared/api';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SETTINGS_KEY, settingsApi, type Settings } from './api';

type Change = Schemas['SetNotifications'];

export function useChoose(): (change: Change) => void {
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const { mutate } = useMutation({
    mutationFn: settingsApi.set,
    onMutate: async (change: Change) => {
      await queries.cancelQueries({ queryKey: SETTINGS_KEY });
      const before = queries.getQueryData<Settings>(SETTINGS_KEY);
      if (before) queries.setQueryData(SETTINGS_KEY, { ...before, ...change, kinds: { ...before.kinds, ...change.kinds } });
      return before;
    },
    onError: (error, _change, before) => {
      queries.setQueryData(SETTINGS_KEY, before);
      snackbar.error(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: SETTINGS_KEY }),
  });
  return mutate;
}
