/** Holds the list's order while a pointer moves over it or a finger is on it, so that one hits what one aims at. */
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { Entry } from '../store/entry';
import { calm } from './selectors';

/** A pointer that rests this long aims at nothing. */
const REST_MS = 2_500;

export interface Calm {
  entries: readonly Entry[];
  handlers: {
    onPointerMove: (event: PointerEvent) => void;
    onPointerDown: () => void;
    onPointerLeave: () => void;
  };
}

/** `scope` names what is listed: another tab is another list, which begins in its true order. */
export function useCalmOrder(next: readonly Entry[], scope: string): Calm {
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drawn = useRef<{ scope: string; ids: readonly string[] }>({ scope, ids: [] });
  const entries = useMemo(
    () => (isHeld && drawn.current.scope === scope && drawn.current.ids.length > 0 ? calm(drawn.current.ids, next) : next),
    [isHeld, next, scope],
  );
  useEffect(() => {
    drawn.current = { scope, ids: entries.map((entry) => entry.id) };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const handlers = useMemo(() => {
    const hold = () => {
      setHeld(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setHeld(false), REST_MS);
    };
    return {
      onPointerMove: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') hold();
      },
      onPointerDown: hold,
      onPointerLeave: () => {
        clearTimeout(timer.current);
        setHeld(false);
      },
    };
  }, []);
  return { entries, handlers };
}
