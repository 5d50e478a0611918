/** Runs the messenger unseen while somebody is signed in, and says new messages to who listens to the screen. */
import { useEffect, useRef } from 'react';
import { announce } from '../../shared/announce';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import { useAlerts } from './alerts/useAlerts';
import { useAppBadge } from './alerts/useAppBadge';
import { useRunning } from './client/current';
import { useText } from './messages';
import { isCountable } from './store/entry';
import { isMuted } from './list/selectors';
import { titleOf, useLine } from './words';

/** Several within this time are said as a number. */
const GATHER_MS = 1_500;

/** What this page loaded before the worker stood beside it, it hands over now; later the worker sees everything itself. */
async function keepApplication(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  if (!isFirst) return;
  const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
  const own = loaded.filter((url) => url.origin === window.location.origin && url.pathname.startsWith('/assets/'));
  const cache = await caches.open('parta-application');
  await cache.addAll([...new Set(['/index.html', '/icon.svg', ...own.map((url) => url.pathname)])]);
}

/** The application itself stays on the device, so that it opens without network; what it shows is in the offline copy. */
function useKeptApplication(): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    // Without storage there is simply no application offline.
    const timer = setTimeout(() => void keepApplication().catch(() => undefined), 1_000);
    return () => clearTimeout(timer);
  }, []);
}

export function Background() {
  useKeptApplication();
  const t = useText();
  const line = useLine();
  const client = useRunning();
  useAlerts(client, t, line);
  useAppBadge();
  const snackbar = useSnackbar();
  const gathered = useRef<string[]>([]);
  // Messages with files that a reload interrupted go on, whatever is on screen.
  useEffect(() => {
    void import('./attach/departures').then(({ restoreDepartures }) => restoreDepartures(client), () => undefined);
  }, [client]);
  // What was deleted as a page was left, and may not have gone out, goes out now.
  useEffect(() => {
    const resume = () => client.state === 'live' && client.revisions.deletions.resume(snackbar.error);
    resume();
    return client.onState(resume);
  }, [client, snackbar]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      timer = undefined;
      const lines = gathered.current.splice(0);
      if (lines[0] !== undefined) announce(lines.length === 1 ? lines[0] : t('new_messages', { count: lines.length }));
    };
    const stop = client.onFrame((frame) => {
      if (frame.type !== 'changes' || frame.ref != null) return;
      const entry = client.store.entry(frame.conversation_id);
      if (!entry || isMuted(entry, new Date().toISOString())) return;
      const isOpen = window.location.pathname.startsWith(`/chats/${entry.id}`);
      for (const row of frame.messages) {
        if (!isCountable(row, client.me) || row.edited_at || row.version !== frame.version) continue;
        const text = line(row);
        gathered.current.push(isOpen ? t('by', { name: row.author_name, text }) : t('new_message', { title: titleOf(entry.conversation, t) }));
      }
      if (gathered.current.length > 0) timer ??= setTimeout(say, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, t, line]);
  return null;
}
