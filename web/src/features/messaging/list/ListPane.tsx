/** The list of conversations: its header with the connection's word, search, tabs, children of a parent, the rows. */
import { Icon24ArrowLeftOutline, Icon24MentionOutline, Icon24WriteOutline } from '@vkontakte/icons';
import { HorizontalScroll, IconButton, Tabs, TabsItem, Title } from '@vkontakte/vkui';
import { Suspense, lazy, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useViewport } from '../../../shared/layout';
import { useMe } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SearchField } from '../../../shared/ui/SearchField';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { VirtualRows, type RowsHandle } from '../../../shared/ui/VirtualList';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useAllOutgoing, useConnection, useConnectionWord, useEntries, useShown } from '../client/current';
import { useText } from '../messages';
import { NO_FILTERS, type Filters } from '../search/state';
import { useFolders } from '../folders/own';
import { isInFolder } from '../folders/rules';
import type { Entry } from '../store/entry';
import type { Uuid } from '../wire';
import { ConversationRow } from './ConversationRow';
import styles from './ListPane.module.css';
import { useListView, type FolderTab } from './view';
import { TABS, isIn, lastOutgoingOf, ordered, type Tab } from './selectors';
import { onSearchWanted } from './shortcuts';
import { setListed } from './listed';
import { useCalmOrder } from './useCalmOrder';
import { useRowMenu } from './useRowMenu';

// Fetched behind the first load, so that the first search doesn't wait for it.
const loadSearch = () => import('../search/SearchPane').then((module) => ({ default: module.SearchPane }));
const SearchPane = lazy(loadSearch);
const RowMenu = lazy(() => import('../folders/RowMenu').then((module) => ({ default: module.RowMenu })));
const AFTER_MS = 500;

interface Props {
  activeId: Uuid | null;
  onNewChat: () => void;
}

/** The last row looked at has its presence asked for too, a screen ahead. */
const SHOWN = 30;

/** Children of a parent, by the classes of their roles. Only worth a switch when there are several. */
function useChildren(): { id: string; name: string; groups: Set<string> }[] {
  const { roles } = useMe();
  return useMemo(() => {
    const children = new Map<string, { id: string; name: string; groups: Set<string> }>();
    for (const { child, group } of roles) {
      if (!child) continue;
      const one = children.get(child.id) ?? { ...child, groups: new Set<string>() };
      if (group) one.groups.add(group.id);
      children.set(child.id, one);
    }
    return children.size > 1 ? [...children.values()] : [];
  }, [roles]);
}

/** The search takes the place of the list from the moment its field is entered until it is left. */
function useSearch() {
  const [isOn, setOn] = useState(false);
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  useEffect(() => {
    const timer = setTimeout(() => loadSearch().catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const end = () => {
    setOn(false);
    setQuery('');
    setFilters(NO_FILTERS);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return {
    isOn, query, filters, setQuery, setFilters, end,
    begin: (event: FocusEvent) => {
      if ((event.target as HTMLElement).tagName === 'INPUT') setOn(true);
    },
    onFieldKey: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && isOn) end();
      else if (event.key === 'ArrowDown') event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-result], [data-conversation]')?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function Heading({ onNewChat }: { onNewChat: () => void }) {
  const t = useText();
  const link = useNavigateLink();
  const word = useConnectionWord();
  return (
    <div className={styles.heading}>
      <Title level="2" Component="h1" className={styles.title} aria-live="polite">{word ? t(word) : t('chats')}</Title>
      <span className={styles.tools}>
        <IconButton label={t('mentions')} {...link('/mentions')}><Icon24MentionOutline /></IconButton>
        <IconButton label={t('new_chat')} onClick={onNewChat}><Icon24WriteOutline /></IconButton>
      </span>
    </div>
  );
}

function Nothing({ tab, onAll }: { tab: Tab | FolderTab; onAll: () => void }) {
  const t = useText();
  const action = { label: t('show_all'), onClick: onAll };
  if (tab === 'all') return <EmptyState title={t('empty_all')}>{t('empty_all_why')}</EmptyState>;
  if (tab === 'unread') return <EmptyState title={t('empty_unread')} action={action}>{t('empty_unread_why')}</EmptyState>;
  return <EmptyState title={t('empty_tab')} action={action}>{t('empty_tab_why')}</EmptyState>;
}

export function ListPane({ activeId, onNewChat }: Props) {
  const t = useText();
  const entries = useEntries();
  const outgoing = useAllOutgoing();
  const connection = useConnection();
  const children = useChildren();
  const folders = useFolders();
  const menu = useRowMenu();
  const [view, setView] = useListView();
  const { child } = view;
  // A folder may go while it is shown, from another device too.
  const tab = view.tab.startsWith('folder:') && !folders.some((one) => `folder:${one.id}` === view.tab) ? 'all' : view.tab;
  const search = useSearch();
  const pane = useRef<HTMLDivElement>(null);
  const rows = useRef<RowsHandle>(null);
  // A finger swipes; arrows would only lie over the words. Beside a conversation the search stays as it is.
  const hasTwo = useViewport() !== 'phone';
  const hasArrows = hasTwo;

  const lastOutgoing = useMemo(() => lastOutgoingOf(outgoing), [outgoing]);
  const groups = children.find((one) => one.id === child)?.groups;
  const next = useMemo(() => {
    const folder = folders.find((one) => `folder:${one.id}` === tab);
    const now = new Date().toISOString();
    const belongs = (entry: Entry) => (folder ? isInFolder(entry, folder, now) : isIn(entry, tab as Tab));
    const shown = entries.filter((entry) => belongs(entry) && (!groups || groups.has(entry.conversation.group_id ?? '')));
    return ordered(shown, lastOutgoing);
  }, [entries, tab, folders, groups, lastOutgoing]);
  const { entries: calm, handlers } = useCalmOrder(next, `${tab} ${child ?? ''}`);
  const hasArchive = useMemo(() => entries.some((entry) => isIn(entry, 'archive')), [entries]);
  const hasSupervised = useMemo(() => entries.some((entry) => isIn(entry, 'supervised')), [entries]);
  useShown(useMemo(() => calm.slice(0, SHOWN).flatMap(({ conversation }) => (conversation.kind === 'direct' && conversation.peer_id) || []), [calm]));

  useEffect(() => setListed(next.map((entry) => entry.id)), [next]);
  // A moment later: the shell takes the focus to a place that has just been opened.
  useEffect(() => onSearchWanted(() => void setTimeout(() => pane.current?.querySelector<HTMLInputElement>('input')?.focus())), []);
  useEffect(() => {
    if (activeId) rows.current?.scrollToKey(activeId);
  }, [activeId]);

  const isLoading = entries.length === 0 && !connection.isListKnown;
  const tabs: readonly Tab[] = [...TABS, ...(hasArchive ? ['archive' as const] : []), ...(hasSupervised ? ['supervised' as const] : [])];
  return (
    <section ref={pane} className={styles.pane} aria-label={t('list')}>
      <Heading onNewChat={onNewChat} />
      <div className={styles.search} onFocus={search.begin} onKeyDown={search.onFieldKey}>
        {search.isOn && <IconButton label={t('leave_search')} onClick={search.end}><Icon24ArrowLeftOutline /></IconButton>}
        <div className={styles.field}><SearchField value={search.query} onChange={search.setQuery} label={t('search')} /></div>
      </div>
      {search.isOn ? (
        <Suspense fallback={<Skeleton kind="rows" rows={6} />}>
          <SearchPane
            query={search.query}
            filters={search.filters}
            onQuery={search.setQuery}
            onFilters={search.setFilters}
            onOpened={hasTwo ? undefined : search.end}
            onLeaveUp={() => pane.current?.querySelector<HTMLInputElement>('input')?.focus()}
          />
        </Suspense>
      ) : (
        <>
          {children.length > 0 && (
            <div className={styles.tabs}><Tabs mode="accent" layoutFillMode="shrinked" scrollBehaviorToSelectedTab="center" aria-label={t('child_switch')}>
              <HorizontalScroll arrowSize="s" showArrows={hasArrows}>
                {[null, ...children].map((one) => (
                  <TabsItem key={one?.id ?? ''} selected={child === (one?.id ?? null)} onClick={() => setView({ child: one?.id ?? null })}>
                    {one?.name ?? t('child_all')}
                  </TabsItem>
                ))}
              </HorizontalScroll>
            </Tabs></div>
          )}
          <div className={styles.tabs}><Tabs mode="secondary" layoutFillMode="shrinked" scrollBehaviorToSelectedTab="center" aria-label={t('tabs')}>
            <HorizontalScroll arrowSize="s" showArrows={hasArrows}>
              {tabs.map((one) => (
                <TabsItem key={one} selected={tab === one} onClick={() => setView({ tab: one })}>{t(`tab_${one}`)}</TabsItem>
              ))}
              {folders.map(({ id, title }) => (
                <TabsItem key={id} selected={tab === `folder:${id}`} onClick={() => setView({ tab: `folder:${id}` })}>{title}</TabsItem>
              ))}
            </HorizontalScroll>
          </Tabs></div>
          <div className={styles.rows} {...handlers} {...menu.handlers}>
            {isLoading ? (
              <Skeleton kind="rows" rows={10} />
            ) : calm.length === 0 ? (
              <Nothing tab={tab} onAll={() => setView({ tab: 'all' })} />
            ) : (
              <VirtualRows
                ref={rows}
                items={calm}
                itemKey={(entry) => entry.id}
                label={t('list')}
                activeKey={activeId}
                renderItem={(entry, { tabIndex }) => (
                  <ConversationRow
                    entry={entry}
                    outgoing={lastOutgoing.get(entry.id)}
                    isActive={entry.id === activeId}
                    tabIndex={tabIndex}
                  />
                )}
              />
            )}
          </div>
        </>
      )}
      {menu.opened && (
        <Suspense>
          <RowMenu entry={menu.opened.entry} at={menu.opened.at} isSheet={menu.opened.isSheet} onClose={menu.close} />
        </Suspense>
      )}
    </section>
  );
}
