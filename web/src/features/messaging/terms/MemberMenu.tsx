/** What who keeps a conversation may do with a member: role, silence, removal, ban. */
import { Icon24MoreHorizontal } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Menu, type MenuItem } from '../../../shared/ui/Menu';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import { isTouch } from '../conversation/touch';
import type { Entry } from '../store/entry';
import type { Member, MemberRole } from '../wire';
import { termsApi } from './api';
import { BanDialog } from './BanDialog';
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
  const mayExclude = (isOwner || !isKeeper) && member.role !== 'owner';
  const items: MenuItem[] = [
    ...roles.map(({ role, word }) => ({ id: word, title: t(word), onRun: () => run(termsApi.setRole(id, member.person_id, role)) })),
    ...(isKeeper ? [] : SILENCES.map(([word, time]) => ({
      id: word, title: t(word), onRun: () => run(termsApi.silence(id, member.person_id, new Date(Date.now() + time).toISOString())),
    }))),
    ...(isKeeper || !member.silenced_until ? [] : [{ id: 'unsilence', title: t('unsilence'), onRun: () => run(termsApi.silence(id, member.person_id, null)) }]),
    ...(mayExclude ? [
      { id: 'remove', title: t('remove'), isDestructive: true, onRun: () => run(termsApi.remove(id, member.person_id)) },
      { id: 'ban', title: t('ban'), isDestructive: true, onRun: () => setBanning(true) },
    ] : []),
  ];
  return (
    <>
      <IconButton
        getRootRef={toggle}
        label={t('menu', { name: member.short_name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Icon24MoreHorizontal />
      </IconButton>
      {isOpen && createPortal(
        <Menu label={t('menu', { name: member.short_name })} items={items} at={toggle.current} isSheet={isTouch()} onClose={() => setOpen(false)} />,
        document.body,
      )}
      {isBanning && createPortal(<BanDialog id={id} member={member} onClose={() => setBanning(false)} />, document.body)}
    </>
  );
}
