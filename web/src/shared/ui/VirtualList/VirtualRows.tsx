/** A plain list from the top, of rows of one height: conversations, people. One tab stop; the arrows walk inside. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import styles from './VirtualList.module.css';

export interface RowsHandle {
  scrollToKey(key: string): boolean;
}

export interface RowState {
  focused: boolean;
  /** To be put on the row's own link or button. */
  tabIndex: 0 | -1;
}

export interface VirtualRowsProps<Item> {
  items: readonly Item[];
  itemKey: (item: Item) => string;
  renderItem: (item: Item, state: RowState) => ReactNode;
  rowHeight?: number;
  label: string;
  /** Enter on a row whose content has no link or button of its own. */
  onOpen?: (item: Item) => void;
  /** The row that is open beside the list. */
  activeKey?: string | null;
  onReachEnd?: () => void;
  header?: ReactNode;
  ref?: Ref<RowsHandle>;
}

const PAGE = 10;

function nextIndex(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 };
  const next = steps[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

export function VirtualRows<Item>(props: VirtualRowsProps<Item>) {
  const { items, itemKey, renderItem, rowHeight = 72, label, onOpen, activeKey, onReachEnd, header, ref } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const pendingFocus = useRef(false);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemKey(item);
    },
    overscan: 10,
  });
  const indexOf = (key: string | null | undefined) => (key ? items.findIndex((item) => itemKey(item) === key) : -1);
  const cursorIndex = Math.max(0, indexOf(cursor) >= 0 ? indexOf(cursor) : indexOf(activeKey));

  useImperativeHandle(ref, () => ({
    scrollToKey: (key) => {
      const index = items.findIndex((item) => itemKey(item) === key);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
      return index >= 0;
    },
  }), [items, itemKey, virtualizer]);

  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  const told = useRef(-1);
  useLayoutEffect(() => {
    if (last >= 0 && last >= items.length - PAGE && told.current !== items.length) {
      told.current = items.length;
      onReachEnd?.();
    }
  }, [last, items.length, onReachEnd]);

  useLayoutEffect(() => {
    if (!pendingFocus.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-index="${cursorIndex}"]`);
    if (!row) return;
    pendingFocus.current = false;
    (row.querySelector<HTMLElement>('a, button, [tabindex]') ?? row).focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = nextIndex(event.key, cursorIndex, items.length);
    const item = next === null ? undefined : items[next];
    if (next === null || item === undefined) {
      const here = items[cursorIndex];
      if (event.key === 'Enter' && here && onOpen) onOpen(here);
      return;
    }
    event.preventDefault();
    pendingFocus.current = true;
    setCursor(itemKey(item));
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div ref={scroll} className={styles.scroll}>
      {header}
      <div role="list" aria-label={label} className={styles.sizer} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {rows.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const focused = row.index === cursorIndex;
          return (
            <div
              key={row.key}
              data-index={row.index}
              role="listitem"
              aria-posinset={row.index + 1}
              aria-setsize={items.length}
              aria-current={activeKey === itemKey(item) ? 'true' : undefined}
              className={styles.item}
              style={{ transform: `translateY(${row.start}px)`, blockSize: rowHeight }}
              onFocus={() => setCursor(itemKey(item))}
            >
              {renderItem(item, { focused, tabIndex: focused ? 0 : -1 })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
