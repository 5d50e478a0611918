/** What a search finds: conversations and people, from the server; among what is loaded while there is no network. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Group, Header, SimpleCell } from '@vkontakte/vkui';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../shared/api';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useConnection, useEntries, useMessaging, useShown } from '../client/current';
import { openDirect } from '../dialogs/requests';
import { useText } from '../messages';
import type { Found, FoundPerson } from '../wire';
import { ConversationRow } from './ConversationRow';
import styles from './ListPane.module.css';
import { findLoaded } from './selectors';

interface Props {
  query: string;
  onOpened: () => void;
}

/** `verb`: only those to whom one may do that, too. */
export function useFound(query: string, verb: 'find' | 'write' | 'add' = 'find') {
  const text = query.trim();
  return useQuery({
    queryKey: ['messaging', 'find', verb, text],
    queryFn: ({ signal }) => api.get<Found>('/api/find', { query: { q: text, for: verb }, signal }),
    enabled: text !== '',
    staleTime: 30_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

function PersonFound({ person, onOpened }: { person: FoundPerson; onOpened: () => void }) {
  const client = useMessaging();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const open = async () => {
    try {
      const id = await openDirect(client, person.person_id);
      onOpened();
      void navigate(`/chats/${id}`);
    } catch (error) {
      snackbar.error(error);
    }
  };
  return (
    <SimpleCell
      before={<Avatar id={person.person_id} name={person.name} size={48} />}
      subtitle={person.description}
      onClick={() => void open()}
    >
      {person.name}
    </SimpleCell>
  );
}

export function SearchResults({ query, onOpened }: Props) {
  const t = useText();
  const { state } = useConnection();
  const client = useMessaging();
  const entries = useEntries();
  const { data, isPending, isError } = useFound(query);
  useEffect(() => {
    if (data) client.takeHeads(data.conversations);
  }, [client, data]);
  const isOffline = isError || (isPending && state !== 'live');
  const conversations = useMemo(() => {
    const loaded = findLoaded(entries, query);
    if (isOffline || !data) return loaded;
    const found = data.conversations.flatMap((head) => client.store.entry(head.conversation.id) ?? []);
    return [...new Set([...loaded, ...found])];
  }, [entries, query, isOffline, data, client]);
  const people = isOffline ? [] : (data?.people ?? []);
  useShown(people.map((person) => person.person_id));
  if (isPending && !isOffline && conversations.length === 0) return <Skeleton kind="rows" rows={6} />;
  if (people.length === 0 && conversations.length === 0) {
    return <EmptyState title={t('nothing_found')}>{isOffline ? t('search_offline') : t('nothing_found_why', { query: query.trim() })}</EmptyState>;
  }
  return (
    <div className={styles.results}>
      {conversations.length > 0 && (
        <Group mode="plain" header={<Header size="s">{t('conversations')}</Header>}>
          {conversations.slice(0, 50).map((entry) => (
            <ConversationRow key={entry.id} entry={entry} outgoing={undefined} isActive={false} tabIndex={0} onOpen={onOpened} />
          ))}
        </Group>
      )}
      {people.length > 0 && (
        <Group mode="plain" header={<Header size="s">{t('people')}</Header>}>
          {people.map((person) => <PersonFound key={person.person_id} person={person} onOpened={onOpened} />)}
        </Group>
      )}
      {isOffline && <p className={styles.note}>{t('search_offline')}</p>}
    </div>
  );
}
