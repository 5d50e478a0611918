/** Members of a conversation as one may see them: those whom one may find by name, the others as a number. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Group, Header, SimpleCell } from '@vkontakte/vkui';
import { Suspense, lazy } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging, usePresence, useShown } from '../client/current';
import { useText } from '../messages';
import type { Entry } from '../store/entry';
import type { Member } from '../wire';
import styles from './dialogs.module.css';
import { fetchMembers, openDirect } from './requests';

// For who keeps the conversation alone.
const MemberMenu = lazy(() => import('../terms/MemberMenu').then((module) => ({ default: module.MemberMenu })));

function MemberRow({ entry, member, onOpened }: { entry: Entry; member: Member; onOpened: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useMessaging();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const presence = usePresence(member.person_id);
  const isMe = member.person_id === client.me;
  const open = async () => {
    try {
      const id = await openDirect(client, member.person_id);
      onOpened();
      void navigate(`/chats/${id}`);
    } catch (error) {
      snackbar.error(error);
    }
  };
  const isKept = !isMe && (entry.conversation.may_rename ?? false);
  const role = member.role === 'owner' ? t('role_owner') : member.role === 'admin' ? t('role_admin') : undefined;
  const cell = (
    <SimpleCell
      multiline
      className={styles.member}
      before={<Avatar id={member.person_id} name={member.name} size={40} online={presence?.is_online ?? false} />}
      subtitle={member.description || undefined}
      extraSubtitle={member.silenced_until ? t('member_silenced', { moment: format.dateTime(member.silenced_until) }) : undefined}
      after={role && <span className={styles.role}>{role}</span>}
      aria-label={isMe ? undefined : t('person_chat', { name: member.name })}
      onClick={isMe ? undefined : () => void open()}
    >
      {member.name}
    </SimpleCell>
  );
  if (!isKept) return cell;
  // Beside the cell, which is a button itself.
  return (
    <div className={styles.kept}>
      {cell}
      <Suspense><MemberMenu entry={entry} member={member} /></Suspense>
    </div>
  );
}

export function MemberList({ entry, onOpened }: { entry: Entry; onOpened: () => void }) {
  const t = useText();
  const { id, conversation } = entry;
  const query = useInfiniteQuery({
    queryKey: ['messaging', 'members', id, conversation.members_version],
    queryFn: ({ pageParam }) => fetchMembers(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    // A change of one member takes nobody's place in the list away.
    placeholderData: keepPreviousData,
  });
  const members = query.data?.pages.flatMap((page) => page.members) ?? [];
  const hidden = query.data?.pages[0]?.hidden ?? 0;
  useShown(members.map((member) => member.person_id));
  const count = t(conversation.kind === 'channel' ? 'readers' : 'members', { count: conversation.member_count });
  return (
    <Group mode="plain" header={<Header size="s">{count}</Header>}>
      {query.isPending && <Skeleton kind="rows" rows={4} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {members.map((member) => <MemberRow key={member.person_id} entry={entry} member={member} onOpened={onOpened} />)}
      {query.hasNextPage && (
        <div className={styles.foot}>
          <Button mode="secondary" stretched loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('show_more')}</Button>
        </div>
      )}
      {hidden > 0 && <p className={styles.hint}>{t('hidden_members', { count: hidden })}. {t('hidden_why')}</p>}
    </Group>
  );
}
