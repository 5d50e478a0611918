/** What was found: conversations and people by name, then messages, the best and the newest. */
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { announce } from '../../../shared/announce';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useConnection, useEntries, useMessaging, useShown } from '../client/current';
import { openDirect } from '../dialogs/requests';
import { ConversationRow } from '../list/ConversationRow';
import { useFound } from '../list/useFound';
import { findLoaded } from '../list/selectors';
import type { FoundPerson } from '../wire';
import { HitRow } from './HitRow';
import styles from './Search.module.css';
import { isFiltered, type Filters } from './filters';
import { useText } from './messages';
import { wantInChat } from './inChat';
import { useFoundMessages } from './requests';
import type { SearchHit } from './wire';

interface Props {
  text: string;
  filters: Filters;
  onOpened: () => void;
  onReadAs: (text: string) => void;
}

const FEW = 4;

function Person({ person, onOpened }: { person: FoundPerson; onOpened: () => void }) {
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
    <SimpleCell data-result before={<Avatar id={person.person_id} name={person.name} size={48} />} subtitle={person.description} onClick={() => void open()}>
      {person.name}
    </SimpleCell>
  );
}

/** Conversations first, in the order of use; of people those with whom there is none yet. */
function usePlaces(text: string) {
  const client = useMessaging();
  const entries = useEntries();
  const { data, isPending, isError } = useFound(text);
  useEffect(() => {
    if (data) client.takeHeads(data.conversations);
  }, [client, data]);
  return useMemo(() => {
    const found = (data?.conversations ?? []).flatMap((head) => client.store.entry(head.conversation.id) ?? []);
    const conversations = text.trim() === '' ? [] : [...new Set([...found, ...findLoaded(entries, text)])];
    const known = new Set(conversations.map(({ conversation }) => conversation.peer_id));
    const people = text.trim() === '' || isError ? [] : (data?.people ?? []).filter((person) => !known.has(person.person_id));
    return { conversations, people, isPending: isPending && text.trim() !== '' };
  }, [entries, text, data, isError, isPending, client]);
}

type FoundPlaces = ReturnType<typeof usePlaces>;

function Places({ places, onOpened, isAlone }: { places: FoundPlaces; onOpened: () => void; isAlone: boolean }) {
  const t = useText();
  const { conversations, people } = places;
  const [isWhole, setWhole] = useState(false);
  useShown(people.map((person) => person.person_id));
  const count = conversations.length + people.length;
  if (count === 0) return null;
  const few = isAlone || isWhole ? count : FEW;
  const shown = conversations.slice(0, few);
  return (
    <section aria-label={t('places')}>
      <div className={styles.head}>
        <h2 className={styles.headTitle}>{t('places')}</h2>
        {few < count && <Button mode="tertiary" size="s" onClick={() => setWhole(true)}>{t('show_all')}</Button>}
      </div>
      {shown.map((entry) => (
        <div key={entry.id}><ConversationRow entry={entry} outgoing={undefined} isActive={false} tabIndex={0} onOpen={onOpened} /></div>
      ))}
      {people.slice(0, Math.max(0, few - shown.length)).map((person) => <Person key={person.person_id} person={person} onOpened={onOpened} />)}
    </section>
  );
}

/** The next page comes when its place comes into sight. */
function More({ isBusy, onMore }: { isBusy: boolean; onMore: () => void }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const element = place.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && latest.current(), { rootMargin: '300px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={styles.more}>
      <Button mode="secondary" size="m" stretched loading={isBusy} onClick={onMore}>{t('more')}</Button>
    </div>
  );
}

function Hits({ title, hits, onOpen }: { title: string; hits: readonly SearchHit[]; onOpen: (hit: SearchHit) => void }) {
  if (hits.length === 0) return null;
  return (
    <section aria-label={title}>
      <div className={styles.head}><h2 className={styles.headTitle}>{title}</h2></div>
      {hits.map((hit) => <HitRow key={`${hit.conversation_id}/${hit.seq}`} hit={hit} onOpen={onOpen} />)}
    </section>
  );
}

export function Results({ text, filters, onOpened, onReadAs }: Props) {
  const t = useText();
  const { state } = useConnection();
  const places = usePlaces(isFiltered(filters) ? '' : text);
  const query = useFoundMessages(text, filters);
  const pages = query.data?.pages;
  const hits = useMemo(() => (pages ?? []).flatMap((page) => page.hits), [pages]);
  const best = pages?.[0]?.best ?? [];
  const readAs = pages?.[0]?.read_as ?? '';
  const isOffline = query.isError && state !== 'live';
  const hasPlaces = places.conversations.length + places.people.length > 0;
  const isDone = !query.isPending && !query.isFetching && !query.isError;
  useEffect(() => {
    if (isDone) announce(hits.length === 0 ? t('nothing_messages') : t(query.hasNextPage ? 'found_more' : 'found_count', { count: hits.length }));
  }, [isDone, hits.length, query.hasNextPage, t]);
  const open = (hit: SearchHit) => {
    if (text.trim() !== '') wantInChat({ id: hit.conversation_id, seq: hit.seq, text: readAs || text.trim() });
    onOpened();
  };
  const isNothing = isDone && hits.length === 0 && !query.hasNextPage && !hasPlaces && !places.isPending;
  if (isNothing) {
    return <EmptyState title={t('nothing')}>{t(isFiltered(filters) ? 'nothing_filters' : 'nothing_why')}</EmptyState>;
  }
  return (
    <>
      {!isFiltered(filters) && <Places places={places} onOpened={onOpened} isAlone={isDone && hits.length === 0} />}
      {readAs && (
        <p className={styles.note}>
          <Button mode="tertiary" size="s" onClick={() => onReadAs(readAs)}>{t('read_as', { text: readAs })}</Button>
        </p>
      )}
      {query.isPending && !query.isError && <Skeleton kind="rows" rows={4} />}
      {isOffline && <p className={styles.note} role="status">{t('offline')}</p>}
      {query.isError && !isOffline && <ErrorState error={query.error} what={t('in_messages')} onRetry={() => void query.refetch()} />}
      <Hits title={t('best')} hits={best} onOpen={open} />
      <Hits title={best.length > 0 ? t('newest') : t('messages')} hits={hits} onOpen={open} />
      {isDone && hits.length === 0 && hasPlaces && <p className={styles.note} role="status">{t('nothing_messages')}</p>}
      {query.hasNextPage && <More isBusy={query.isFetchingNextPage} onMore={() => !query.isFetching && void query.fetchNextPage()} />}
    </>
  );
}
