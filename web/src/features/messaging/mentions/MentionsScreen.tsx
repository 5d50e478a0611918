/** Where one was mentioned, newest first; a press opens the message in its place. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tappable } from '@vkontakte/vkui';
import { useEffect } from 'react';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useEntry, useMessaging } from '../client/current';
import { FormattedText } from '../formatting/FormattedText';
import { useText } from '../messages';
import type { Message, MentionPlaces } from '../wire';
import { titleOf } from '../words';
import styles from './Mentions.module.css';
import { useMentionText } from './messages';

function Place({ message }: { message: Message }) {
  const t = useMentionText();
  const messenger = useText();
  const format = useFormat();
  const link = useNavigateLink();
  const { me } = useMessaging();
  const entry = useEntry(message.conversation_id);
  const title = entry ? titleOf(entry.conversation, messenger) : '';
  return (
    <li className={styles.place}>
      <Tappable className={styles.open} aria-label={t('open', { title })} {...link(`/chats/${message.conversation_id}/${message.seq}`)}>
        <Avatar id={message.author_id ?? ''} name={message.author_name} size={40} />
        <span className={styles.who}>
          <span className={styles.name}>{message.author_name}</span>
          <span className={styles.note}>{title}</span>
        </span>
        <time className={styles.note} dateTime={message.created_at} title={format.dateTime(message.created_at)}>{format.listTime(message.created_at)}</time>
      </Tappable>
      <div className={styles.text}><FormattedText message={message} me={me} /></div>
    </li>
  );
}

export function Component() {
  const t = useMentionText();
  const client = useMessaging();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['messaging', 'mentions'],
    queryFn: ({ pageParam }) => api.get<MentionPlaces>('/api/mentions', { query: { next: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  useEffect(() => client.onFrame((frame) => {
    if (frame.type !== 'changes') return;
    const isNews = frame.messages.some((message) => message.mentions_all || message.deleted_at || message.mentions?.some((one) => one.person_id === client.me));
    if (isNews) void queries.invalidateQueries({ queryKey: ['messaging', 'mentions'] });
  }), [client, queries]);
  const messages = query.data?.pages.flatMap((page) => page.messages) ?? [];
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/chats" narrow>
      {query.isPending && <Skeleton kind="rows" rows={5} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && messages.length === 0 && <EmptyState title={t('empty')} action={{ label: t('to_chats'), href: '/chats' }}>{t('empty_why')}</EmptyState>}
      {messages.length > 0 && (
        <Section flush>
          <ul className={styles.places}>{messages.map((message) => <Place key={`${message.conversation_id} ${message.seq}`} message={message} />)}</ul>
        </Section>
      )}
      {query.hasNextPage && <Button mode="tertiary" stretched loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
    </Screen>
  );
}
