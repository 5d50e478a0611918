/** What who keeps a conversation may do with a member: role, silence, removal, ban. */
import { Icon24MoreHorizontal } from '@vkontakte/icons';
import { ActionSheet, ActionSheetItem, IconButton } from '@vkontakte/vkui';
import { useRef, useState } from 'react';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import { useMessaging } from '../client/current';
import type { Entry } from '../store/entry';
import type { Member, MemberRole } from '../wire';
import { termsApi } from './api';
import { useText } from './messages';

const HOUR = 3_600_000;
const ROLES: readonly { role: MemberRole; word: 'make_owner' | 'make_admin' | 'make_member' | 'make_reader' }[] = [
  { role: 'owner', word: 'make_owner' },
  { role: 'admin', word: 'make_admin' },
  { role: 'member', word: 'make_member' },
  { role: 'reader', word: 'make_reader' },
];
const SILENCES = [['silence_hour', HOUR], ['silence_day', 24 * HOUR], ['silence_week', 168 * HOUR]] as const;

export function MemberMenu({ entry, member }: { entry: Entry; member: Member }) {
  const t = useText();
  const client = useMessaging();
  const snackbar = useSnackbar();
  const toggle = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBanning, setBanning] = useState(false);
  const [reason, setReason] = useState('');
  const { id, conversation } = entry;
  const isOwner = conversation.role === 'owner';
  const isKeeper = member.role === 'owner' || member.role === 'admin';
  const run = (work: Promise<unknown>) => {
    work.then(() => {
      snackbar.say(t('done'));
      return client.fetchHead(id);
    }).catch(snackbar.error);
  };
  const roles = ROLES.filter(({ role }) => role !== member.role && (isOwner || (!isKeeper && role !== 'owner' && role !== 'admin')));
  return (
    <>
      <IconButton getRootRef={toggle} label={t('menu', { name: member.short_name })} onClick={(event) => {
        event.stopPropagation();
        setOpen(true);
      }}
      >
        <Icon24MoreHorizontal />
      </IconButton>
      {isOpen && (
        <ActionSheet toggleRef={toggle} onClosed={() => setOpen(false)}>
          {roles.map(({ role, word }) => <ActionSheetItem key={role} onClick={() => run(termsApi.setRole(id, member.person_id, role))}>{t(word)}</ActionSheetItem>)}
          {!isKeeper && SILENCES.map(([word, time]) => (
            <ActionSheetItem key={word} onClick={() => run(termsApi.silence(id, member.person_id, new Date(Date.now() + time).toISOString()))}>{t(word)}</ActionSheetItem>
          ))}
          {!isKeeper && <ActionSheetItem onClick={() => run(termsApi.silence(id, member.person_id, null))}>{t('unsilence')}</ActionSheetItem>}
          {(isOwner || !isKeeper) && member.role !== 'owner' && (
            <ActionSheetItem mode="destructive" onClick={() => run(termsApi.remove(id, member.person_id))}>{t('remove')}</ActionSheetItem>
          )}
          {(isOwner || !isKeeper) && member.role !== 'owner' && (
            <ActionSheetItem mode="destructive" onClick={() => setBanning(true)}>{t('ban')}</ActionSheetItem>
          )}
        </ActionSheet>
      )}
      <ConfirmDialog
        open={isBanning}
        title={t('ban_title', { name: member.short_name })}
        confirmLabel={t('ban')}
        destructive
        onConfirm={async () => {
          await termsApi.ban(id, member.person_id, reason.trim());
          await client.fetchHead(id);
        }}
        onClose={() => setBanning(false)}
      >
        <p>{t('ban_text')}</p>
        <TextField label={t('reason')} value={reason} maxLength={300} onChange={setReason} />
      </ConfirmDialog>
    </>
  );
}
