/** The text that is being written, kept as the draft of its conversation a moment after each change. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMessaging } from '../client/current';
import type { Uuid } from '../wire';

const DRAFT_MS = 400;

export interface Draft {
  text: string;
  change: (text: string) => void;
  /** It was sent: nothing of it is kept. */
  cleared: () => void;
}

export function useDraft(id: Uuid, draft: string): Draft {
  const { own } = useMessaging();
  const [text, setText] = useState(draft);
  const latest = useRef({ text: draft, kept: draft });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const { text: now, kept } = latest.current;
    if (now === kept) return;
    latest.current.kept = now;
    own.draft(id, now);
  }, [own, id]);
  const change = useCallback((next: string) => {
    latest.current.text = next;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, DRAFT_MS);
  }, [keep]);
  const cleared = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = { text: '', kept: '' };
    setText('');
    own.draft(id, '');
  }, [own, id]);
  // Written on another device while nothing was changed here.
  useEffect(() => {
    if (draft === latest.current.kept || latest.current.text !== latest.current.kept) return;
    latest.current = { text: draft, kept: draft };
    setText(draft);
  }, [draft]);
  useEffect(() => keep, [keep]);
  return { text, change, cleared };
}
