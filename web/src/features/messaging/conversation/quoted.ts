/** The message that another refers to: from the log where it lies there, else as the server shows it to this person. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useConnection, useMessaging } from '../client/current';
import type { Entry } from '../store/entry';
import { findRow } from '../store/log';
import type { Message } from '../wire';

export interface Quoted {
  /** Null: not to be seen, deleted, or not known yet. */
  message: Message | null;
  isLoading: boolean;
}

const NOTHING: Quoted = { message: null, isLoading: false };
const LOADING: Quoted = { message: null, isLoading: true };

export function useShownMessage(message: Message): Message {
  const { revisions } = useMessaging();
  const subscribe = useCallback((tell: () => void) => revisions.onChange(tell), [revisions]);
  return useSyncExternalStore(subscribe, () => revisions.shown(message));
}

export function useQuoted(entry: Entry, seq: number | null): Quoted {
  const { quotes, revisions } = useMessaging();
  const { state } = useConnection();
  const { id } = entry;
  const row = seq === null ? null : findRow(entry.log, seq);
  const subscribe = useCallback((tell: () => void) => {
    const stop = [quotes.onChange(tell), revisions.onChange(tell)];
    return () => stop.forEach((one) => one());
  }, [quotes, revisions]);
  const asked = useSyncExternalStore(subscribe, () => (seq === null ? null : quotes.of(id, seq)));
  const known = row && (!asked || row.version >= asked.version) ? row : asked;
  const shown = useSyncExternalStore(subscribe, () => (known ? revisions.shown(known) : null));
  useEffect(() => {
    if (seq !== null && !row && state === 'live') quotes.want(id, seq);
  }, [quotes, id, seq, row, state]);
  if (seq === null) return NOTHING;
  if (known === undefined) return LOADING;
  return !shown || shown.deleted_at ? NOTHING : { message: shown, isLoading: false };
}
