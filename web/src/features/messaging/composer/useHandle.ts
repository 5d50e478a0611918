/** The composer as its extensions see it: one object for the life of the opened conversation, with the newest state behind it. */
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, type RefObject } from 'react';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import { useControls } from '../conversation/controls';
import type { Entry } from '../store/entry';
import type { MessageExtra } from '../wire';
import type { ComposerHandle } from './registry';

export interface Behind {
  entry: Entry;
  text: string;
  setText: (text: string) => void;
  send: (extra?: MessageExtra) => void;
  clear: () => void;
}

/** `tell`: the text or the caret has changed. */
export function useHandle(field: RefObject<HTMLTextAreaElement | null>, behind: Behind): { handle: ComposerHandle; tell: () => void } {
  const controls = useControls();
  const client = useMessaging();
  const snackbar = useSnackbar();
  const latest = useRef(behind);
  latest.current = behind;
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  const moved = useRef<{ at: number | undefined } | null>(null);
  const made = useMemo(() => {
    const listeners = new Set<() => void>();
    const tell = () => listeners.forEach((listener) => listener());
    const caret = () => ({ from: field.current?.selectionStart ?? 0, to: field.current?.selectionEnd ?? 0 });
    const setText = (text: string, at?: number) => {
      moved.current = { at };
      latest.current.setText(text);
      latest.current = { ...latest.current, text };
      refresh();
    };
    const handle: ComposerHandle = {
      controls,
      client,
      snackbar,
      entry: () => latest.current.entry,
      text: () => latest.current.text,
      caret,
      setText,
      insert: (piece) => {
        const { text } = latest.current;
        const { from, to } = caret();
        setText(text.slice(0, from) + piece + text.slice(to), from + piece.length);
      },
      field: () => field.current,
      focus: () => field.current?.focus({ preventScroll: true }),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      refresh,
      send: (extra) => latest.current.send(extra),
      clear: () => latest.current.clear(),
    };
    return { handle, tell };
  }, [controls, client, snackbar, field]);
  // With the text and not a frame later: the next key is pressed where the caret stands.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const { at } = moved.current;
    moved.current = null;
    if (at !== undefined) field.current?.setSelectionRange(at, at);
    made.tell();
  });
  useEffect(() => {
    controls.composer = made.handle;
    return () => {
      if (controls.composer === made.handle) controls.composer = null;
    };
  }, [controls, made]);
  return made;
}
