/**
 * Which part of a conversation is on screen: its end, or a stretch around a message one came for. Fetches what is missing
 * there and the pages next to it.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMessaging } from '../client/current';
import { PAGE } from '../client/client';
import type { Entry } from '../store/entry';
import { stretchOf, tailOf, type Stretch } from '../store/log';
import type { Message } from '../wire';

export interface View {
  messages: readonly Message[];
  /** Nothing newer exists than what is drawn: what waits to be sent may stand below. */
  isAtTail: boolean;
  isLoading: boolean;
  error: unknown;
  hasBefore: boolean;
  retry: () => void;
  loadBefore: () => void;
  loadAfter: () => void;
  showEnd: () => void;
  /** Shows the part around `seq`; resolves when it is there. */
  show: (seq: number) => Promise<void>;
}

const ENOUGH = 25;
const NONE: readonly Message[] = [];

/** Enough to fill a screen, or all there is. */
function isEnough(stretch: Stretch | null): boolean {
  return stretch !== null && (stretch.messages.length >= ENOUGH || stretch.from <= 1);
}

function firstSeqOf(entry: Entry): number {
  return entry.conversation.first_seq ?? 1;
}

/** At first: where one was sent by the address, else where one stopped reading, else the end. */
function startOf(entry: Entry, target: number | null): number | null {
  if (target !== null) return target;
  const { read_seq: read, unread } = entry.personal;
  return unread > 0 ? Math.max(read + 1, firstSeqOf(entry)) : null;
}

export function useView(entry: Entry, target: number | null): View {
  const client = useMessaging();
  const { id, log } = entry;
  const [around, setAround] = useState<number | null>(() => startOf(entry, target));
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const isBusy = useRef({ before: false, after: false });

  const [loaded, setLoaded] = useState<number | 'end' | undefined>(undefined);

  const wanted = around === null ? tailOf(log) : stretchOf(log, around);
  const enough = isEnough(wanted) || (wanted !== null && wanted.from <= firstSeqOf(entry));
  // Out of reach, the end that is held is better than nothing.
  const stretch = wanted ?? (error === null ? null : tailOf(log));
  const isComplete = stretch !== null && stretch.to === Infinity;

  useEffect(() => {
    if (enough) return;
    let isOver = false;
    client.loadPage(id, around === null ? { kind: 'last' } : { kind: 'around', seq: around }).then(
      () => {
        if (isOver) return;
        setError(null);
        setLoaded(around ?? 'end');
      },
      (problem: unknown) => !isOver && setError(problem),
    );
    return () => {
      isOver = true;
    };
  }, [client, id, around, enough, attempt]);

  // The line came back, perhaps: what failed is tried again by itself.
  useEffect(() => client.onState(() => client.state === 'live' && setAttempt((count) => count + 1)), [client]);

  const hasBefore = stretch !== null && stretch.from > Math.max(1, firstSeqOf(entry));
  const from = stretch?.from ?? 0;
  const last = stretch?.to === Infinity ? null : (stretch?.to ?? null);
  const loadBefore = useCallback(() => {
    if (!hasBefore || isBusy.current.before) return;
    isBusy.current.before = true;
    client.loadPage(id, { kind: 'before', seq: from }, PAGE * 2).then(() => setError(null), setError).finally(() => (isBusy.current.before = false));
  }, [client, id, from, hasBefore]);
  const loadAfter = useCallback(() => {
    if (last === null || isBusy.current.after) return;
    isBusy.current.after = true;
    client.loadPage(id, { kind: 'after', seq: last }, PAGE * 2).then(() => setError(null), setError).finally(() => (isBusy.current.after = false));
  }, [client, id, last]);
  const showEnd = useCallback(() => setAround(null), []);
  const show = useCallback(async (seq: number) => {
    const held = client.store.entry(id);
    if (held && !stretchOf(held.log, seq)) await client.loadPage(id, { kind: 'around', seq });
    setAround(seq);
  }, [client, id]);
  const retry = useCallback(() => {
    setError(null);
    setAttempt((count) => count + 1);
  }, []);

  const isShown = stretch !== null && (enough || error !== null || loaded === (around ?? 'end'));
  const messages = isShown ? stretch.messages : NONE;
  return useMemo(
    () => ({
      messages, isAtTail: isComplete && isShown, isLoading: !isShown && error === null, error, hasBefore, retry, loadBefore, loadAfter, showEnd, show,
    }),
    [messages, isComplete, isShown, error, hasBefore, retry, loadBefore, loadAfter, showEnd, show],
  );
}
