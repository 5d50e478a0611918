// Keeps the application itself on the device: its page and the files it names, never an answer of /api. The network is
// asked first for the page; what bears a hash in its name never changes and comes from the device.
const CACHE = 'parta-application';
const MOST_FILES = 300;
const PAGE = '/index.html';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function trim(cache) {
  const keys = await cache.keys();
  const files = keys.filter((request) => new URL(request.url).pathname !== PAGE);
  await Promise.all(files.slice(0, Math.max(0, files.length - MOST_FILES)).map((request) => cache.delete(request)));
}

/** What may change under its name: from the network, else as it was last. */
async function fresh(request, name, kind) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && (answer.headers.get('content-type') ?? '').startsWith(kind)) await cache.put(name, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(name);
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await trim(cache);
  }
  return answer;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fresh(request, PAGE, 'text/html'));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (url.pathname === '/first.css') event.respondWith(fresh(request, request, 'text/css'));
  else if (/^\/[^/]+\.(svg|png)$/.test(url.pathname)) event.respondWith(fresh(request, request, 'image/'));
});

// Pushes carry ids only. What a notification says is asked of our own server when it is shown, as whom it is for; where
// that can't be asked, it says that there is something and no more. What was read or withdrawn meanwhile is taken away.
const ASK_MS = 8_000;
const GENERIC = { ru: 'Новое сообщение', en: 'New message' };
const GONE = { ru: 'Сообщение удалено', en: 'The message was deleted' };

function read(data) {
  try {
    const told = data ? data.json() : {};
    return typeof told === 'object' && told !== null ? told : {};
  } catch {
    return {};
  }
}

const languageOf = (told) => (told.language === 'en' ? 'en' : 'ru');

/** Notifications about the same thing replace each other. */
function tagOf(told) {
  if (told.kind === 'reaction') return `reaction:${told.conversation_id}`;
  return typeof told.conversation_id === 'string' ? `conversation:${told.conversation_id}` : String(told.kind ?? 'message');
}

async function ask(told) {
  const kind = ['summary', 'notice', 'reaction', 'test'].includes(told.kind) ? told.kind : 'message';
  const query = new URLSearchParams({ kind });
  if (typeof told.conversation_id === 'string') query.set('conversation_id', told.conversation_id);
  if (Number.isInteger(told.account)) query.set('account', String(told.account));
  try {
    const answer = await fetch(`/api/push/shown?${query}`, {
      credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(ASK_MS),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Safari ends the subscription of who shows nothing. */
function mustShow() {
  const agent = self.navigator.userAgent;
  return /Safari\//.test(agent) && !/Chrom|Firefox/.test(agent);
}

async function setBadge(count) {
  try {
    if (Number.isInteger(count)) await (count > 0 ? self.navigator.setAppBadge?.(count) : self.navigator.clearAppBadge?.());
  } catch {
    // A device without badges misses nothing.
  }
}

async function close(tag) {
  for (const shown of await self.registration.getNotifications({ tag })) shown.close();
}

/** Somebody sits before a window of ours: it tells by itself. */
async function isWatched() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.some((client) => client.focused && client.visibilityState === 'visible');
}

async function onPush(told) {
  const tag = tagOf(told);
  const answer = await ask(told);
  const isChange = told.kind === 'read' || told.kind === 'withdrawn';
  await setBadge(answer ? answer.badge : told.badge);
  if (answer && !answer.is_there) {
    await close(tag);
    if (told.kind === 'withdrawn' && mustShow()) await show(tag, told, { title: 'Parta', body: GONE[languageOf(told)], link: '/chats' }, true);
    return;
  }
  if (isChange && !answer) return void (await close(tag));
  if (isChange && (await self.registration.getNotifications({ tag })).length === 0) return;
  if (!isChange && told.kind !== 'test' && (await isWatched())) return;
  const words = answer ?? { title: 'Parta', body: GENERIC[languageOf(told)], link: '/chats' };
  await show(tag, told, words, told.is_quiet === true || isChange);
}

function show(tag, told, words, isSilent) {
  return self.registration.showNotification(words.title, {
    tag,
    body: words.body,
    lang: languageOf(told),
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    silent: isSilent,
    renotify: !isSilent,
    requireInteraction: words.is_urgent === true,
    data: { link: words.link, account: Number.isInteger(told.account) ? told.account : null, seq: told.seq ?? null },
  });
}

/** To the window that is open, else to a new one; in the account it was for. */
async function open({ link, account }) {
  const path = typeof link === 'string' && /^\/(?!\/)/.test(link) ? link : '/chats';
  const query = new URLSearchParams({ to: path });
  if (account !== null) query.set('account', String(account));
  const [window] = (await self.clients.matchAll({ type: 'window' })).sort((one, other) => Number(other.focused) - Number(one.focused));
  if (!window) return self.clients.openWindow(`/open?${query}`);
  await window.focus();
  window.postMessage({ type: 'parta.open', link: path, account });
}

self.addEventListener('push', (event) => event.waitUntil(onPush(read(event.data))));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data ?? {}));
});
