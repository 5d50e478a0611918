import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { TextField } from '../../../shared/ui/fields';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { planApi, planKey, type LineShown } from '../api';
import { usePlanText } from '../messages';

const MOST_LETTERS = 500;

interface DialogProps {
  organisation: string;
  line: LineShown;
  name: string;
  onClose: () => void;
}

/** Leaving out a line of the base plan asks for the reason that the report will show. */
export function LeaveOutDialog({ organisation, line, name, onClose }: DialogProps) {
  const t = usePlanText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <ConfirmDialog
      open
      title={t('leave_out_title', { line: name })}
      confirmLabel={t('leave_out')}
      destructive
      onConfirm={async () => {
        setTried(true);
        await planApi.leaveOut(organisation, line.line.line, reason.trim());
        await client.invalidateQueries({ queryKey: planKey(organisation) });
        snackbar.undo({
          text: t('left_out_done'),
          onUndo: () => void planApi.takeBack(organisation, line.line.line)
            .then(() => client.invalidateQueries({ queryKey: planKey(organisation) }))
            .catch(snackbar.error),
        });
      }}
      onClose={onClose}
    >
      <p>{t('leave_out_text')}</p>
      <TextField label={t('reason')} value={reason} onChange={setReason} multiline required maxLength={MOST_LETTERS} autoFocus error={tried && reason.trim() === '' ? t('reason_required') : null} />
    </ConfirmDialog>
  );
}

export function RemoveDialog({ organisation, line, name, onClose }: DialogProps) {
  const t = usePlanText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  return (
    <ConfirmDialog
      open
      title={t('remove_title', { line: name })}
      confirmLabel={t('remove')}
      destructive
      onConfirm={async () => {
        await planApi.removeLine(organisation, line.line.line);
        await client.invalidateQueries({ queryKey: planKey(organisation) });
        snackbar.undo({
          text: t('removed'),
          onUndo: () => void planApi.putLine(organisation, line.line)
            .then(() => client.invalidateQueries({ queryKey: planKey(organisation) }))
            .catch(snackbar.error),
        });
      }}
      onClose={onClose}
    >
      {t('remove_text')}
    </ConfirmDialog>
  );
}
