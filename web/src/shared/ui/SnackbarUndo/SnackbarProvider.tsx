import { Icon28CancelCircleOutline, Icon28CheckCircleOutline } from '@vkontakte/icons';
import { Snackbar } from '@vkontakte/vkui';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useErrorText } from '../../api';
import { useText } from '../messages';
import styles from './Snackbar.module.css';

export interface Snackbars {
  /** Says what was done and offers to take it back for 8 s. */
  undo(options: { text: string; onUndo: () => void; duration?: number }): void;
  say(text: string): void;
  error(error: unknown): void;
}

interface Shown {
  id: number;
  text: string;
  kind: 'done' | 'error';
  onUndo?: () => void;
  duration: number;
}

const SnackbarContext = createContext<Snackbars | null>(null);

export function useSnackbar(): Snackbars {
  const snackbars = useContext(SnackbarContext);
  if (!snackbars) throw new Error('useSnackbar outside SnackbarProvider');
  return snackbars;
}

/** One notice at a time; a newer one takes the place of the older. */
export function SnackbarProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const errorText = useErrorText();
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback((next: Omit<Shown, 'id'>) => setShown((old) => ({ ...next, id: (old?.id ?? 0) + 1 })), []);
  const snackbars = useMemo<Snackbars>(() => ({
    undo: ({ text, onUndo, duration = 8000 }) => show({ text, onUndo, duration, kind: 'done' }),
    say: (text) => show({ text, kind: 'done', duration: 4000 }),
    error: (error) => show({ text: errorText(error), kind: 'error', duration: 8000 }),
  }), [show, errorText]);
  return (
    <SnackbarContext.Provider value={snackbars}>
      {children}
      {shown && (
        <Snackbar
          key={shown.id}
          className={styles.snackbar}
          duration={shown.duration}
          placement="bottom-start"
          before={shown.kind === 'error'
            ? <Icon28CancelCircleOutline className={styles.error} />
            : <Icon28CheckCircleOutline className={styles.done} />}
          action={shown.onUndo && t('undo')}
          onActionClick={shown.onUndo}
          onClosed={() => setShown((now) => (now?.id === shown.id ? null : now))}
        >
          {shown.text}
        </Snackbar>
      )}
    </SnackbarContext.Provider>
  );
}
