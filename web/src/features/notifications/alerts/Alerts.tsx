/** Disturbs, as far as one wishes: a notification while nobody looks, a sound, and takes away what has been read. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { onAlerts, type Alert } from '../../../shared/alerts';
import { accountSlot, setAccountSlot } from '../../../shared/api';
import { useMe } from '../../../shared/session';
import { useSettingsText } from '../settings/messages';
import { SETTINGS_KEY, useNotificationSettings, type Settings } from '../settings/api';
import { keepOn } from '../settings/device';
import { decide } from './decide';
import { playSound } from './sound';
import { isLookedAtAnywhere, isLookedAtHere, keepSaying, takeTurn } from './windows';

const tagOf = (conversationId: string) => `conversation:${conversationId}`;

async function show(alert: Alert, settings: Settings, hidden: string): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const registration = await navigator.serviceWorker?.getRegistration();
  const options: NotificationOptions & { renotify?: boolean } = {
    body: settings.hides_text ? hidden : alert.text,
    tag: tagOf(alert.conversationId),
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    silent: true,
    requireInteraction: alert.isUrgent,
    data: { link: `/chats/${alert.conversationId}/${alert.seq}`, account: accountSlot(), seq: alert.seq },
  };
  await registration?.showNotification(settings.hides_text ? 'Parta' : alert.title, options);
}

async function takeAway(conversationId: string, seq: number): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications({ tag: tagOf(conversationId) })) ?? [];
  for (const one of shown) {
    const told = (one.data as { seq?: number | null } | null)?.seq;
    if (told == null || told <= seq) one.close();
  }
}

/** A press on a notification brings this window to its place; in another account the page begins anew. */
function useOpening(): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const onMessage = (event: MessageEvent) => {
      const told = event.data as { type?: string; link?: string; account?: number | null } | null;
      if (told?.type !== 'parta.open' || typeof told.link !== 'string' || !/^\/(?!\/)/.test(told.link)) return;
      if (told.account != null && told.account !== accountSlot()) {
        setAccountSlot(told.account);
        window.location.assign(told.link);
      } else {
        void navigate(told.link);
      }
    };
    navigator.serviceWorker.addEventListener('message', onMessage);
    return () => navigator.serviceWorker.removeEventListener('message', onMessage);
  }, [navigate]);
}

export function Alerts() {
  useOpening();
  const t = useSettingsText();
  const me = useMe().person.id;
  const { data: settings } = useNotificationSettings();
  const queries = useQueryClient();
  const isSpeaking = useRef(false);
  useEffect(() => takeTurn(me, () => (isSpeaking.current = true)), [me]);
  useEffect(() => keepSaying(), []);
  useEffect(() => {
    if (!settings) return;
    void keepOn(settings, me)
      .then((isNew) => (isNew ? queries.invalidateQueries({ queryKey: SETTINGS_KEY }) : undefined))
      .catch(() => undefined);
  }, [settings, me, queries]);
  useEffect(() => {
    if (!settings) return;
    return onAlerts({
      onMessage: (alert) => {
        if (!isSpeaking.current) return;
        const isRead = isLookedAtHere() && window.location.pathname.startsWith(`/chats/${alert.conversationId}`);
        const outcome = decide(alert, settings, { now: new Date().toISOString(), isRead, isWatched: isLookedAtAnywhere() });
        if (outcome.shows) void show(alert, settings, t('new_message')).catch(() => undefined);
        if (outcome.sounds) playSound();
      },
      onRead: (conversationId, seq) => void takeAway(conversationId, seq).catch(() => undefined),
    });
  }, [settings, t]);
  return null;
}
