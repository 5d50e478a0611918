import { Icon28CancelCircleOutline, Icon28CheckCircleOutline, Icon28InfoCircleOutline } from '@vkontakte/icons';
import { Snackbar } from '@vkontakte/vkui';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useErrorText } from '../../api';
import { useText } from '../messages';
import styles from './Snackbar.module.css';

export interface Snackbars {
  /** Says what was done and offers to take it back for 8 s. */
  undo(options: { text: string; onUndo: () => void; duration?: number }): void;
  say(text: string): void;
  /** Says what isn't as one wished, where nothing failed. */
  note(text: string): void;
  /** Says what is to come and offers to see to it; lets what one has done oneself be read first. */
  offer(options: { text: string; action: string; onAction: () => void }): void;
  error(error: unknown): void;
}

interface Shown {
  id: number;
  text: string;
  kind: 'done' | 'notice' | 'error';
  action?: string;
  onAction?: () => void;
  duration: number;
  waits?: true;
}

interface Held {
  last: number;
  shown: Shown | null;
  waiting: Shown | null;
}

const ICONS = {
  done: <Icon28CheckCircleOutline className={styles.done} />,
  notice: <Icon28InfoCircleOutline className={styles.notice} />,
  error: <Icon28CancelCircleOutline className={styles.error} />,
};

const LATE_MS = 2_000;

const NOTHING: Held = { last: 0, shown: null, waiting: null };

function withNext(held: Held, said: Omit<Shown, 'id'>): Held {
  const last = held.last + 1;
  const next = { ...said, id: last };
  if (next.waits && held.shown) return { ...held, last, waiting: next };
  return { last, shown: next, waiting: held.shown?.waits ? held.shown : held.waiting };
}

function without(held: Held, id: number): Held {
  return held.shown?.id === id ? { ...held, shown: held.waiting, waiting: null } : held;
}

const SnackbarContext = createContext<Snackbars | null>(null);

export function useSnackbar(): Snackbars {
  const snackbars = useContext(SnackbarContext);
  if (!snackbars) throw new Error('useSnackbar outside SnackbarProvider');
  return snackbars;
}

/** VKUI closes a notice by the end of an animation, which a busy phone may never tell it: then it goes a moment later. */
function useClosed(shown: Shown | null, close: (id: number) => void): void {
  useEffect(() => {
    if (!shown) return;
    const isInUse = () => document.activeElement?.closest(`.${styles.snackbar}`) != null;
    const timer = setInterval(() => !isInUse() && close(shown.id), shown.duration + LATE_MS);
    return () => clearInterval(timer);
  }, [shown, close]);
}

/** One notice at a time; a newer one takes the place of the older, an offer waits for its turn. */
export function SnackbarProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const errorText = useErrorText();
  const [{ shown }, setHeld] = useState(NOTHING);
  const show = useCallback((said: Omit<Shown, 'id'>) => setHeld((held) => withNext(held, said)), []);
  const close = useCallback((id: number) => setHeld((held) => without(held, id)), []);
  const snackbars = useMemo<Snackbars>(() => ({
    undo: ({ text, onUndo, duration = 8000 }) => show({ text, action: t('undo'), onAction: onUndo, duration, kind: 'done' }),
    say: (text) => show({ text, kind: 'done', duration: 4000 }),
    note: (text) => show({ text, kind: 'notice', duration: 4000 }),
    offer: ({ text, action, onAction }) => show({ text, action, onAction, duration: 8000, kind: 'notice', waits: true }),
    error: (error) => show({ text: errorText(error), kind: 'error', duration: 8000 }),
  }), [show, errorText, t]);
  useClosed(shown, close);
  return (
    <SnackbarContext.Provider value={snackbars}>
      {children}
      {shown && (
        <Snackbar
          key={shown.id}
          className={styles.snackbar}
          duration={shown.duration}
          placement="bottom-start"
          before={ICONS[shown.kind]}
          action={shown.action}
          onActionClick={shown.onAction}
          onClosed={() => close(shown.id)}
        >
          {shown.text}
        </Snackbar>
      )}
    </SnackbarContext.Provider>
  );
}
