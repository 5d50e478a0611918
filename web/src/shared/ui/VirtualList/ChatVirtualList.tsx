/**
 * The list of a conversation: stands at its end, grows upwards by older pages and downwards by new messages, and never
 * moves what is being read. Only what is near the window is drawn, whatever the heights and however many there are.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import styles from './VirtualList.module.css';

export type Align = 'start' | 'center' | 'end' | 'auto';

export interface ChatListHandle {
  scrollToEnd(smooth?: boolean): void;
  scrollToKey(key: string, align?: Align): boolean;
  isAtEnd(): boolean;
}

export interface ChatRange {
  /** Indexes of the first and last item seen. */
  first: number;
  last: number;
  atEnd: boolean;
}

export interface ChatVirtualListProps<Item> {
  items: readonly Item[];
  itemKey: (item: Item) => string;
  renderItem: (item: Item, index: number) => ReactNode;
  /** A near guess keeps the scrollbar calm; sizes of images are known beforehand. */
  estimateHeight?: (item: Item) => number;
  label: string;
  /** The first items are near: time to ask for older ones. Told again only when there are others. */
  onReachStart?: () => void;
  /** The last items are near, while newer ones may be missing (opened in the middle of history). */
  onReachEnd?: () => void;
  onRange?: (range: ChatRange) => void;
  /** Where to stand at first: at a message (the first unread one), else at the end. */
  initial?: { key: string; align?: Align };
  /** Drawn over the list, fixed: the day's pill, the button to the end. */
  overlay?: ReactNode;
  /** Above the first item, and below the last. */
  header?: ReactNode;
  footer?: ReactNode;
  ref?: Ref<ChatListHandle>;
}

const NEAR = 12;
const END_PX = 24;

const sizeOf = (element: HTMLElement) => `${element.clientWidth}:${element.clientHeight}`;

export function ChatVirtualList<Item>(props: ChatVirtualListProps<Item>) {
  const { items, itemKey, renderItem, estimateHeight, label, onReachStart, onReachEnd, onRange, initial, overlay, header, footer, ref } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const guess = useCallback((index: number) => {
    const item = items[index];
    return item === undefined ? 56 : (estimateHeight?.(item) ?? 56);
  }, [items, estimateHeight]);
  const getItemKey = useCallback((index: number) => {
    const item = items[index];
    return item === undefined ? index : itemKey(item);
  }, [items, itemKey]);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: guess,
    getItemKey,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: END_PX,
  });

  const indexOf = useCallback((key: string) => items.findIndex((item) => itemKey(item) === key), [items, itemKey]);

  useImperativeHandle(ref, () => ({
    scrollToEnd: (smooth) => virtualizer.scrollToEnd({ behavior: smooth ? 'smooth' : 'auto' }),
    scrollToKey: (key, align = 'center') => {
      const index = indexOf(key);
      if (index >= 0) virtualizer.scrollToIndex(index, { align });
      return index >= 0;
    },
    isAtEnd: () => virtualizer.isAtEnd(END_PX),
  }), [virtualizer, indexOf]);

  const placed = useRef(false);
  useLayoutEffect(() => () => {
    placed.current = false;
  }, []);
  useLayoutEffect(() => {
    if (placed.current || items.length === 0) return;
    placed.current = true;
    const index = initial ? indexOf(initial.key) : -1;
    if (index >= 0) virtualizer.scrollToIndex(index, { align: initial?.align ?? 'center' });
    else virtualizer.scrollToEnd();
  }, [items.length, initial, indexOf, virtualizer]);

  const told = useRef<ChatRange | null>(null);
  const asked = useRef({ start: '', end: '' });
  const seen = useRef('');
  const look = () => {
    // Of another size it is not yet where it will be.
    if (told.current?.atEnd && scroll.current && sizeOf(scroll.current) !== seen.current) return;
    const range = virtualizer.range;
    if (!range || items.length === 0 || !placed.current) return;
    const next: ChatRange = { first: range.startIndex, last: range.endIndex, atEnd: virtualizer.isAtEnd(END_PX) };
    const old = told.current;
    if (!old || old.first !== next.first || old.last !== next.last || old.atEnd !== next.atEnd) {
      told.current = next;
      onRange?.(next);
    }
    const firstKey = String(getItemKey(0));
    const lastKey = String(getItemKey(items.length - 1));
    if (next.first < NEAR && asked.current.start !== firstKey) {
      asked.current.start = firstKey;
      onReachStart?.();
    }
    if (next.last > items.length - 1 - NEAR && asked.current.end !== lastKey) {
      asked.current.end = lastKey;
      onReachEnd?.();
    }
  };
  useEffect(look);

  // What stands below the list grows (an answer is being written, the keyboard opens), or a window turns: who was at the end
  // stays there, once the rows have been measured at the new width.
  useEffect(() => {
    const element = scroll.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    let later = 0;
    const settle = () => {
      seen.current = sizeOf(element);
    };
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(later);
      if (!told.current?.atEnd) return settle();
      virtualizer.scrollToEnd();
      later = requestAnimationFrame(() => {
        later = requestAnimationFrame(() => {
          virtualizer.scrollToEnd();
          settle();
        });
      });
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(later);
      observer.disconnect();
    };
  }, [virtualizer]);

  return (
    <div className={styles.frame}>
      <div ref={scroll} className={styles.scroll} onScroll={look} tabIndex={0} role="region" aria-label={label}>
        <div className={styles.bottom}>
          {header}
          <div className={styles.sizer} style={{ blockSize: virtualizer.getTotalSize() }} role="list">
            {virtualizer.getVirtualItems().map((row) => {
              const item = items[row.index];
              return item === undefined ? null : (
                <div
                  key={row.key}
                  ref={virtualizer.measureElement}
                  data-index={row.index}
                  role="listitem"
                  aria-posinset={row.index + 1}
                  aria-setsize={items.length}
                  className={styles.item}
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  {renderItem(item, row.index)}
                </div>
              );
            })}
          </div>
          {footer}
        </div>
      </div>
      {overlay}
    </div>
  );
}
