/** The menu of a row: asked for by the right button, the menu key, or a finger that rests on it. */
import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { useMessaging } from '../client/current';
import type { Entry } from '../store/entry';

const PRESS_MS = 500;
const STILL_PX = 8;

interface Opened {
  entry: Entry;
  at: { x: number; y: number } | Element | null;
  isSheet: boolean;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-conversation]') : null;
}

export function useRowMenu() {
  const { store } = useMessaging();
  const [opened, setOpened] = useState<Opened | null>(null);
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const wasHeld = useRef(false);
  const open = (row: HTMLElement | null, at: Opened['at'], isSheet: boolean): boolean => {
    const entry = row && store.entry(row.dataset.conversation ?? '');
    if (entry) setOpened({ entry, at, isSheet });
    return !!entry;
  };
  const stop = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  const handlers = {
    onContextMenu: (event: MouseEvent) => {
      const row = rowOf(event.target);
      if (!row) return;
      event.preventDefault();
      // Of the menu key the point is none: beside the row then.
      const isKey = event.clientX === 0 && event.clientY === 0;
      if (!wasHeld.current) open(row, isKey ? row : { x: event.clientX, y: event.clientY }, false);
    },
    onPointerDownCapture: (event: PointerEvent) => {
      wasHeld.current = false;
      const row = event.pointerType === 'touch' ? rowOf(event.target) : null;
      if (!row) return;
      const timer = setTimeout(() => {
        wasHeld.current = open(row, null, true);
      }, PRESS_MS);
      press.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMoveCapture: (event: PointerEvent) => {
      const held = press.current;
      if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > STILL_PX) stop();
    },
    onPointerUpCapture: stop,
    onPointerCancelCapture: stop,
    onClickCapture: (event: MouseEvent) => {
      if (!wasHeld.current) return;
      wasHeld.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { opened, handlers, close: () => setOpened(null) };
}
