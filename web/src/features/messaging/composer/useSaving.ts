/** Saves the other text of a message: on screen at once; refused, the composer has it back, with the reason. */
import { useCallback, useState } from 'react';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import { useControls } from '../conversation/controls';
import { useText } from '../messages';
import type { Entry } from '../store/entry';
import { findRow } from '../store/log';
import type { MessageExtra } from '../wire';

export function useSaving() {
  const t = useText();
  const client = useMessaging();
  const controls = useControls();
  const snackbar = useSnackbar();
  const [isSaving, setSaving] = useState(false);
  const save = useCallback(async (entry: Entry, seq: number, text: string, extra: MessageExtra) => {
    const row = findRow(entry.log, seq);
    if (!row || client.revisions.shown(row).text === text) {
      controls.leaveMode();
      return;
    }
    if (client.state !== 'live') {
      snackbar.say(t('edit_needs_network'));
      return;
    }
    setSaving(true);
    controls.leaveMode();
    try {
      await client.revisions.edit(row, text, extra);
    } catch (error) {
      snackbar.error(error);
      // What was written isn't lost to a refusal.
      controls.edit(seq);
      requestAnimationFrame(() => controls.composer?.setText(text));
    } finally {
      setSaving(false);
    }
  }, [client, controls, snackbar, t]);
  return { save, isSaving };
}
