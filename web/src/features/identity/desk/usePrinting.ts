import { useCallback, useState } from 'react';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { deskApi } from './api';

/** Asks for paper; one at a time, for the server prints one at a time too. */
export function usePrinting(organisation: string): { print: (what: 'cards' | 'missing', group?: string) => void; busy: boolean } {
  const snackbar = useSnackbar();
  const [busy, setBusy] = useState(false);
  const print = useCallback((what: 'cards' | 'missing', group?: string) => {
    setBusy(true);
    const asked = what === 'cards' ? deskApi.printCards(organisation, group) : deskApi.printMissing(organisation, group);
    asked.catch(snackbar.error).finally(() => setBusy(false));
  }, [organisation, snackbar]);
  return { print, busy };
}
