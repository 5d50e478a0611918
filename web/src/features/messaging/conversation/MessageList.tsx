/** The messages of a conversation: where to stand at first, what has been seen, the day on top, the way to the end. */
import { Icon24ChevronDown } from '@vkontakte/icons';
import { Counter, IconButton } from '@vkontakte/vkui';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { ChatVirtualList, type ChatListHandle, type ChatRange } from '../../../shared/ui/VirtualList';
import { Optional, lazyPart } from '../../../shared/ui/Optional';
import { useConnection, useMessaging, useOutgoing } from '../client/current';
import { useText } from '../messages';
import { MAX_UNREAD, type Entry } from '../store/entry';
import { EMPTY_LOG, findRow } from '../store/log';
import { titleOf } from '../words';
import { MessageBubble, OutgoingBubble } from './Bubble';
import { useControls, type Controls } from './controls';
import { useContextOf } from './actions/context';
import { useGestures } from './gestures';
import { ItemMaker, guessHeight, keyOf, type Item } from './items';
import { onListKey } from './keys';
import styles from './MessageList.module.css';
import { keepPlace, placeIn } from './places';
import { useView, type View } from './useView';

// Seldom there: not part of the first load.
const NextMention = lazyPart(() => import('../mentions/NextMention').then((module) => ({ default: module.NextMention })));

interface Props {
  entry: Entry;
  /** The message named by the address. */
  target: number | null;
}

/** How long a message that one came to is marked. */
const FLASH_MS = 2_000;

const itemKey = (item: Item) => item.key;

function isLooking(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function seqOf(item: Item | undefined): number | null {
  return item?.kind === 'message' ? item.message.seq : null;
}

/** The line of the unread stands where one stopped when the conversation was opened, or when the window was left. */
function useUnreadLine(entry: Entry): [number | null, (seq: number | null) => void] {
  const { personal } = entry;
  const [line, setLine] = useState<number | null>(personal.unread > 0 ? personal.read_seq : null);
  const read = useRef(personal.read_seq);
  useEffect(() => {
    read.current = personal.read_seq;
  });
  useEffect(() => {
    const leave = () => setLine(read.current);
    window.addEventListener('blur', leave);
    return () => window.removeEventListener('blur', leave);
  }, []);
  return [line, setLine];
}

function DayPill({ at }: { at: string }) {
  const format = useFormat();
  return <span className={styles.pill}>{format.day(at)}</span>;
}

function Stopped({ view }: { view: View }) {
  const t = useText();
  const { state } = useConnection();
  if (view.error !== null && state !== 'live') return <EmptyState title={t('offline_empty')}>{t('offline_empty_why')}</EmptyState>;
  if (view.error !== null) return <ErrorState error={view.error} what={t('load_what')} onRetry={view.retry} />;
  return view.isLoading ? <Skeleton kind="bubbles" rows={8} /> : <EmptyState title={t('no_messages')} />;
}

/** Tells the server how far one has read: what is in the window while somebody looks at it. */
function useReading(entry: Entry, items: readonly Item[]) {
  const { own } = useMessaging();
  const { id } = entry;
  const seen = useRef<number | null>(null);
  const look = useCallback((range: ChatRange | null) => {
    if (range) {
      for (let at = range.last; at >= range.first; at -= 1) {
        const seq = seqOf(items[at]);
        if (seq !== null) {
          seen.current = seq;
          break;
        }
      }
    }
    if (seen.current !== null && isLooking()) own.read(id, seen.current);
  }, [items, own, id]);
  useEffect(() => {
    const again = () => look(null);
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [look]);
  return look;
}

/** Rows from the edge at which the next page is asked for, and how long the list first settles where it was opened. */
const NEAR = 15;
const SETTLE_MS = 400;

/** Asks for the pages beside what is drawn, once the list stands where it should: a page that comes earlier would move it. */
function useReach(view: View, count: number): (range: ChatRange) => void {
  const range = useRef<ChatRange | null>(null);
  const isSettled = useRef(false);
  const latest = useRef({ view, count });
  useEffect(() => {
    latest.current = { view, count };
  });
  const reach = useCallback((next: ChatRange) => {
    range.current = next;
    const { view: now, count: rows } = latest.current;
    if (!isSettled.current) return;
    if (next.first < NEAR) now.loadBefore();
    if (next.last > rows - 1 - NEAR) now.loadAfter();
  }, []);
  const isThere = count > 0;
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(() => {
      isSettled.current = true;
      if (range.current) reach(range.current);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [isThere, reach]);
  // A page has come and the edge may still be near.
  useEffect(() => {
    if (range.current && isSettled.current) reach(range.current);
  }, [count, reach]);
  return reach;
}

/** Quotes, pins and searches lead to messages through the controls. */
function useShownBy(controls: Controls, show: (seq: number) => Promise<void>, showEnd: () => void): void {
  const t = useText();
  const snackbar = useSnackbar();
  useEffect(() => {
    const missing = () => snackbar.note(t('message_out_of_reach'));
    controls.show = (seq) => void show(seq).catch(missing);
    controls.focus = (seq) => {
      const focus = () => document.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.focus({ preventScroll: true });
      show(seq).then(() => requestAnimationFrame(focus), missing);
    };
    controls.showEnd = showEnd;
  }, [controls, show, showEnd, snackbar, t]);
}

/** Brings any message of the conversation on screen and marks it for a moment. */
function useShow(entry: Entry, target: number | null, view: View, list: RefObject<ChatListHandle | null>): [number | null, (seq: number) => Promise<void>] {
  const { store } = useMessaging();
  const { id } = entry;
  const [flashed, setFlashed] = useState<number | null>(target);
  const { show: showPart } = view;
  const show = useCallback(async (seq: number) => {
    await showPart(seq);
    // Once for React to draw the part, once for the list to measure it.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const row = findRow(store.entry(id)?.log ?? EMPTY_LOG, seq);
    if (!row) return;
    list.current?.scrollToKey(keyOf(row), 'center');
    setFlashed(null);
    requestAnimationFrame(() => setFlashed(seq));
  }, [showPart, store, id, list]);
  // From when it is there to be seen: the part that an address names may still be on its way.
  const isThere = flashed !== null && findRow(entry.log, flashed) !== null;
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(() => setFlashed(null), FLASH_MS);
    return () => clearTimeout(timer);
  }, [flashed, isThere]);
  return [flashed, show];
}

/** The address names a message that isn't there for this person. */
function useMissingTarget(entry: Entry, target: number | null, isLoading: boolean): void {
  const t = useText();
  const snackbar = useSnackbar();
  const isMissing = target !== null && !isLoading && findRow(entry.log, target) === null;
  useEffect(() => {
    if (isMissing) snackbar.note(t('message_out_of_reach'));
  }, [isMissing, target, snackbar, t]);
}

/** A link into this application opens here, without loading it anew. */
function useOwnLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return useCallback((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || link.target || !isPlain || event.defaultPrevented || !link.href.startsWith(`${window.location.origin}/`)) return;
    event.preventDefault();
    void navigate(link.href.slice(window.location.origin.length));
  }, [navigate]);
}

function ListOfMessages({ entry, target }: Props) {
  const t = useText();
  const { me, tails } = useMessaging();
  const controls = useControls();
  const { id, conversation, personal, readByOthersSeq } = entry;
  const place = useMemo(() => (target === null && personal.unread === 0 ? placeIn(id) : null), [id, target, personal.unread === 0]); // eslint-disable-line react-hooks/exhaustive-deps
  const view = useView(entry, target ?? place?.seq ?? null);
  const outgoing = useOutgoing(id);
  const [line, setLine] = useUnreadLine(entry);
  const maker = useRef<ItemMaker>(null);
  maker.current ??= new ItemMaker();
  const items = useMemo(
    () => maker.current!.make({ messages: view.messages, outgoing: view.isAtTail ? outgoing : [], me, unreadAfter: line }),
    [view.messages, view.isAtTail, outgoing, me, line],
  );
  const list = useRef<ChatListHandle>(null);
  const look = useReading(entry, items);
  const [range, setRange] = useState<{ day: string | null; atEnd: boolean }>({ day: null, atEnd: true });
  const [isScrolling, setScrolling] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wantsEnd = useRef(false);

  const reach = useReach(view, items.length);
  const onRange = useCallback((next: ChatRange) => {
    look(next);
    const first = items[next.first];
    // A row that says its day itself needs no pill over it.
    const isSaid = !first || first.day !== null || first.isUnreadStart;
    const day = isSaid ? null : first.kind === 'message' ? first.message.created_at : first.outgoing.created_at;
    setRange((old) => (old.day === day && old.atEnd === next.atEnd ? old : { day, atEnd: next.atEnd }));
    const seq = seqOf(items.slice(next.first, next.last + 1).find((item) => item.kind === 'message'));
    keepPlace(id, next.atEnd || seq === null ? null : { key: first?.key ?? '', seq });
    setScrolling(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setScrolling(false), 1500);
    reach(next);
  }, [look, items, id, reach]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const showEnd = useCallback(() => {
    wantsEnd.current = true;
    setLine(null);
    view.showEnd();
    requestAnimationFrame(() => list.current?.scrollToEnd());
  }, [view, setLine]);
  // The end may still have been on its way when it was asked for.
  useEffect(() => {
    if (!wantsEnd.current || !view.isAtTail) return;
    wantsEnd.current = false;
    list.current?.scrollToEnd();
  }, [view.isAtTail, items]);

  const { isAtTail, showEnd: followEnd } = view;
  useEffect(() => {
    if (!isAtTail) return undefined;
    if (!range.atEnd || target !== null) return tails.hold(id);
    followEnd(); // not the place where one came in: it may leave the memory
    return undefined;
  }, [range.atEnd, isAtTail, target, followEnd, tails, id]);

  const [flashed, show] = useShow(entry, target, view, list);
  // Another message of the same conversation was named by the address.
  const shown = useRef(target);
  const [settled, setSettled] = useState(target);
  useEffect(() => {
    if (target === null || shown.current === target) return;
    shown.current = target;
    void show(target).catch(() => undefined).then(() => shown.current === target && setSettled(target));
  }, [target, show]);
  useShownBy(controls, show, showEnd);
  useMissingTarget(entry, settled, view.isLoading || view.error !== null);
  const onLink = useOwnLinks();

  const latest = useRef({ items, conversation });
  useEffect(() => {
    latest.current = { items, conversation };
  });
  const choosable = useCallback(() => latest.current.items.flatMap((item) => {
    const isOne = item.kind === 'message' && item.message.kind === 'text' && !item.message.deleted_at;
    return isOne ? [item.message.seq] : [];
  }), []);
  const mayReply = useCallback(() => !!latest.current.conversation.may_write, []);
  const gestures = useGestures(controls, choosable, mayReply);
  const contextOf = useContextOf(entry);
  const onKeyDown = useCallback((event: KeyboardEvent) => onListKey(event, {
    controls,
    choosable,
    act: (seq, native) => {
      const context = contextOf(seq);
      if (context) void import('./actions/act').then(({ act }) => act(context, native));
    },
  }), [controls, choosable, contextOf]);

  const renderItem = useCallback((item: Item) => {
    const bubble = item.kind === 'outgoing' ? <OutgoingBubble item={item} entry={entry} /> : (
      <MessageBubble
        item={item}
        entry={entry}
        isRead={item.isOwn && item.message.seq <= readByOthersSeq}
        isTarget={item.message.seq === flashed}
      />
    );
    if (!item.day && !item.isUnreadStart) return bubble;
    return (
      <>
        {item.day && <div className={styles.day}><DayPill at={item.day} /></div>}
        {item.isUnreadStart && <div className={styles.unread} role="separator">{t('unread_line')}</div>}
        {bubble}
      </>
    );
  }, [t, entry, readByOthersSeq, flashed]);

  const initial = useMemo(() => {
    const named = target === null ? null : items.find((item) => seqOf(item) === target);
    if (named) return { key: named.key, align: 'center' as const };
    const unread = items.find((item) => item.isUnreadStart);
    if (unread) return { key: unread.key, align: 'start' as const };
    return place ? { key: place.key, align: 'start' as const } : undefined;
  }, [items, target, place]);

  if (items.length === 0) return <div className={styles.stopped}><Stopped view={view} /></div>;
  const { unread } = personal;
  const count = unread >= MAX_UNREAD ? '999+' : String(unread);
  const isAway = !range.atEnd || !view.isAtTail;
  return (
    <div
      className={styles.hands}
      onPointerOver={gestures.onPointerOver}
      onPointerLeave={gestures.onPointerLeave}
      onPointerDown={gestures.onPointerDown}
      onPointerMove={gestures.onPointerMove}
      onPointerUp={gestures.onPointerUp}
      onPointerCancel={gestures.onPointerCancel}
      onContextMenu={gestures.onContextMenu}
      onClickCapture={gestures.onClickCapture}
      onClick={onLink}
      onKeyDown={onKeyDown}
    >
    <ChatVirtualList
      ref={list}
      items={items}
      itemKey={itemKey}
      renderItem={renderItem}
      estimateHeight={guessHeight}
      label={t('messages', { title: titleOf(conversation, t) })}
      onRange={onRange}
      initial={initial}
      footer={<div className={styles.foot} />}
      overlay={(
        <>
          {range.day && isScrolling && <div className={styles.floating} aria-hidden><DayPill at={range.day} /></div>}
          {(personal.unread_mentions ?? 0) > 0 && <Optional><NextMention entry={entry} /></Optional>}
          {isAway && (
            <div className={styles.toEnd}>
              <IconButton className={styles.toEndButton} label={unread > 0 ? t('to_end_unread', { count }) : t('to_end')} onClick={showEnd}>
                <Icon24ChevronDown />
              </IconButton>
              {unread > 0 && <Counter className={styles.toEndCounter} size="s" mode="primary" appearance="accent" aria-hidden>{count}</Counter>}
            </div>
          )}
        </>
      )}
    />
    </div>
  );
}

export const MessageList = memo(ListOfMessages);
