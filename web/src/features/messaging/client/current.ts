/** The client of who is signed in, and the hooks by which screens look at it. One per window, made when first looked at. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { api } from '../../../shared/api';
import { onSigningOut, useMe, useSession } from '../../../shared/session';
import { Link, openSocket, type LinkState } from '../../../shared/socket';
import { DeletionShelf } from '../cache/deletions';
import { IndexedDisk } from '../cache/disk';
import { noteKept, wipeKept, wipePerson } from '../cache/registry';
import type { Outgoing } from '../outbox/outbox';
import { BrowserWindows, newUuid } from '../outbox/windows';
import type { Entry } from '../store/entry';
import type { PersonPresence, Uuid } from '../wire';
import { MessagingClient } from './client';
import type { Typist } from './people';

let current: MessagingClient | null = null;
let onSignedOut: () => void = () => undefined;

function clientOf(me: Uuid): MessagingClient {
  if (current?.me === me) return current;
  current = new MessagingClient({
    me,
    http: api,
    disk: new IndexedDisk(me),
    deletions: new DeletionShelf(me),
    windows: new BrowserWindows(me),
    newLine: (options) => new Link({ ...options, open: openSocket }),
    newKey: newUuid,
    onSignedOut: () => onSignedOut(),
  });
  return current;
}

export function useMessaging(): MessagingClient {
  return clientOf(useMe().person.id);
}

/** Runs the client as long as somebody is signed in. Mounted once, by the shell. */
export function useRunning(): MessagingClient {
  const me = useMe();
  const { refresh } = useSession();
  const client = useMessaging();
  useEffect(() => {
    onSignedOut = () => void refresh();
  }, [refresh]);
  const slots = me.accounts.map((account) => account.slot).join(' ');
  useEffect(() => {
    const { slot } = me;
    const before = noteKept(slot, me.person.id);
    const here = new Set(slots.split(' ').map(Number));
    void wipeKept((kept) => kept !== slot && !here.has(kept));
    if (before) void wipePerson(before);
    // me.accounts is told anew with every refresh; its slots are what matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [slots, me.slot, me.person.id]);
  // Opened without network, as who was here last: the server's word is asked for when the line is back.
  const isKept = me.csrf_token === '';
  useEffect(() => {
    if (!isKept) return;
    return client.onState(() => {
      if (client.state === 'live') void refresh();
    });
  }, [client, isKept, refresh]);
  useEffect(() => {
    void client.start();
    const flush = () => void client.flush();
    const leave = () => {
      void client.revisions.deletions.leave();
      flush();
    };
    // Afterwards nobody would be there to say it.
    const stopListening = onSigningOut(() => Promise.all([client.revisions.deletions.leave(), client.own.tellDrafts()]));
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', flush);
    return () => {
      stopListening();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', flush);
      client.stop();
      if (current === client) current = null;
    };
  }, [client]);
  return client;
}

export function useEntry(id: Uuid): Entry | null {
  const { store } = useMessaging();
  const subscribe = useCallback((tell: () => void) => store.watch(id, tell), [store, id]);
  return useSyncExternalStore(subscribe, () => store.entry(id));
}

export function useEntries(): readonly Entry[] {
  const { store } = useMessaging();
  const subscribe = useCallback((tell: () => void) => store.watch(null, tell), [store]);
  return useSyncExternalStore(subscribe, () => store.all());
}

export function useOutgoing(id: Uuid): readonly Outgoing[] {
  const { outbox } = useMessaging();
  const subscribe = useCallback((tell: () => void) => outbox.onChange((changed) => changed === id && tell()), [outbox, id]);
  return useSyncExternalStore(subscribe, () => outbox.of(id));
}

export function useAllOutgoing(): readonly Outgoing[] {
  const { outbox } = useMessaging();
  const subscribe = useCallback((tell: () => void) => outbox.onChange(tell), [outbox]);
  return useSyncExternalStore(subscribe, () => outbox.all());
}

export function useTypists(id: Uuid): readonly Typist[] {
  const { people } = useMessaging();
  const subscribe = useCallback((tell: () => void) => people.onChange(tell), [people]);
  return useSyncExternalStore(subscribe, () => people.typistsIn(id));
}

export function usePresence(person: Uuid | null): PersonPresence | null {
  const { people } = useMessaging();
  const subscribe = useCallback((tell: () => void) => people.onChange(tell), [people]);
  return useSyncExternalStore(subscribe, () => (person ? people.of(person) : null));
}

/** These people are on screen: their presence is asked for. */
export function useShown(people: readonly Uuid[]): void {
  const client = useMessaging();
  const key = people.join(' ');
  useEffect(() => {
    if (key === '') return;
    return client.showPeople(key.split(' '));
  }, [client, key]);
}

export interface Connection {
  state: LinkState;
  isUpdating: boolean;
  isRestored: boolean;
  isListKnown: boolean;
}

export function useConnection(): Connection {
  const client = useMessaging();
  const subscribe = useCallback((tell: () => void) => client.onState(tell), [client]);
  const text = useSyncExternalStore(subscribe, () => `${client.state} ${client.isUpdating} ${client.isRestored} ${client.isListKnown}`);
  return useMemo(() => {
    const [state, isUpdating, isRestored, isListKnown] = text.split(' ');
    return { state: state as LinkState, isUpdating: isUpdating === 'true', isRestored: isRestored === 'true', isListKnown: isListKnown === 'true' };
  }, [text]);
}

const WORD_AFTER_MS = 2_000;
export type ConnectionWord = 'connecting' | 'updating' | 'waiting' | 'closed' | null;

/** The word in the header: only of what lasts. */
export function useConnectionWord(): ConnectionWord {
  const { state, isUpdating } = useConnection();
  const word: ConnectionWord =
    state === 'waiting' || state === 'closed' ? state : isUpdating ? 'updating' : state === 'live' ? null : 'connecting';
  const isBroken = word !== null;
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isBroken) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), WORD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isBroken]);
  return isShown ? word : null;
}

export function useUnreadTotal(): number {
  const { store } = useMessaging();
  const subscribe = useCallback((tell: () => void) => store.watch(null, tell), [store]);
  return useSyncExternalStore(subscribe, () => countUnread(store.all()));
}

let counted: { entries: readonly Entry[]; total: number } | null = null;

/** Conversations that wait for their reader, not their messages: a number one can bring to nought. Muted ones don't call. */
function countUnread(entries: readonly Entry[]): number {
  if (counted?.entries === entries) return counted.total;
  const now = new Date().toISOString();
  const isCalling = ({ personal }: Entry) =>
    (personal.unread > 0 || !!personal.is_marked_unread) && !personal.is_archived && !(personal.muted_until && personal.muted_until > now);
  counted = { entries, total: entries.filter(isCalling).length };
  return counted.total;
}
