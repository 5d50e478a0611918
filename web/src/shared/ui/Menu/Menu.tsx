/**
 * A menu at a point of the window or beside an element, or on touch a sheet from below. One stop of Tab, arrows and first
 * letters inside; Esc, Tab and a press outside close it, and the focus goes back to where it was.
 */
import { Tappable } from '@vkontakte/vkui';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { IconComponent } from '../../feature';
import styles from './Menu.module.css';

export interface MenuItem {
  id: string;
  title: string;
  /** 24 px. */
  Icon?: IconComponent;
  isDestructive?: boolean;
  /** Leads to another list of items: the menu stays. */
  keepsOpen?: boolean;
  onRun: () => void;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** A point of the window, or what it stands beside; a sheet needs neither. */
  at: { x: number; y: number } | Element | null;
  isSheet?: boolean;
  /** Above the items. */
  header?: ReactNode;
  onClose: () => void;
}

const EDGE_PX = 8;

/** Inside the window, whatever was asked for: below and to the right where there is room, else above and to the left. */
function place(menu: HTMLElement, at: MenuProps['at']): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const box = at instanceof Element ? at.getBoundingClientRect() : null;
  const left = box ? box.left : at ? (at as { x: number }).x : 0;
  const top = box ? box.bottom : at ? (at as { y: number }).y : 0;
  const above = (box ? box.top : top) - height;
  const y = top + height + EDGE_PX <= window.innerHeight ? top : Math.max(EDGE_PX, above);
  const x = Math.max(EDGE_PX, Math.min(left, window.innerWidth - width - EDGE_PX));
  menu.style.insetInlineStart = `${x}px`;
  menu.style.insetBlockStart = `${Math.max(EDGE_PX, Math.min(y, window.innerHeight - height - EDGE_PX))}px`;
}

function step(menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const last = items.length - 1;
  const to: Record<string, number> = { ArrowDown: now >= last ? 0 : now + 1, ArrowUp: now <= 0 ? last : now - 1, Home: 0, End: last };
  let next = items[to[event.key] ?? -1];
  if (!next && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLowerCase();
    const order = [...items.slice(now + 1), ...items.slice(0, now + 1)];
    next = order.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function Menu({ label, items, at, isSheet = false, header, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const isTouched = useRef(false);
  // The finger that opened the sheet by a long press is still to be lifted: that click, wherever it falls, means nothing.
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    if (menu.current && !isSheet) place(menu.current, at);
  });
  useEffect(() => {
    before.current = document.activeElement;
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    window.addEventListener('resize', onClose);
    return () => window.removeEventListener('resize', onClose);
    // The menu lives as long as it is open: opened once, closed once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const restore = () => (before.current as HTMLElement | null)?.focus?.({ preventScroll: true });
  const close = () => {
    restore();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (menu.current) step(menu.current, event);
  };
  return (
    <div
      className={isSheet ? styles.shade : styles.cover}
      // Nothing of it reaches what it was opened from, which React takes for its parent wherever the menu is drawn.
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.target === event.currentTarget) event.preventDefault();
      }}
      onPointerDownCapture={() => {
        wasPressed.current = true;
      }}
      onClickCapture={(event) => {
        // A click without a pointer is a key's.
        if (wasPressed.current || event.detail === 0) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (event.target === event.currentTarget) close();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (event.target === event.currentTarget && wasPressed.current) close();
      }}
    >
      <div
        ref={menu}
        className={isSheet ? styles.sheet : styles.menu}
        onKeyDown={onKeyDown}
        onPointerDownCapture={() => {
          isTouched.current = true;
        }}
        onClickCapture={(event) => {
          // The finger that called the sheet by a long press is lifted over it: that is no choice.
          if (!isSheet || isTouched.current || event.detail === 0) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {header && <div className={styles.header}>{header}</div>}
        <div role="menu" aria-label={label}>
          {items.map(({ id, title, Icon, isDestructive, keepsOpen, onRun }) => (
            <Tappable
              key={id}
              Component="button"
              role="menuitem"
              tabIndex={-1}
              className={`${styles.item} ${isDestructive ? styles.danger : ''}`}
              onClick={() => {
                if (!keepsOpen) {
                  restore();
                  onClose();
                }
                onRun();
              }}
            >
              {Icon && <Icon width={24} height={24} className={styles.icon} />}
              <span className={styles.title}>{title}</span>
            </Tappable>
          ))}
        </div>
      </div>
    </div>
  );
}
