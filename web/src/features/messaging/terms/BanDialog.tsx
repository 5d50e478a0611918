/** Who keeps a conversation removes somebody for good, and says why to those who keep it too. */
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { TextField } from '../../../shared/ui/fields';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import { addMembers } from '../dialogs/requests';
import type { Member, Uuid } from '../wire';
import { termsApi } from './api';
import { useText } from './messages';

const MAX_REASON = 300;

export function BanDialog({ id, member, onClose }: { id: Uuid; member: Member; onClose: () => void }) {
  const t = useText();
  const client = useMessaging();
  const snackbar = useSnackbar();
  const [reason, setReason] = useState('');
  const ban = async () => {
    await termsApi.ban(id, member.person_id, reason.trim());
    const undo = async () => {
      await termsApi.liftBan(id, member.person_id);
      await addMembers(client, id, [member.person_id]);
    };
    snackbar.undo({ text: t('banned', { name: member.short_name }), onUndo: () => void undo().catch(snackbar.error) });
    await client.fetchHead(id);
  };
  return (
    <ConfirmDialog open title={t('ban_title', { name: member.short_name })} confirmLabel={t('ban_do')} destructive onConfirm={ban} onClose={onClose}>
      <p>{t('ban_about')}</p>
      <TextField label={t('ban_reason')} value={reason} multiline maxLength={MAX_REASON} hint={t('ban_reason_hint')} onChange={setReason} />
    </ConfirmDialog>
  );
}
