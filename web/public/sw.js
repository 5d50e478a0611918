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
  else if (/^\/[^/]+\.(svg|png)$/.test(url.pathname)) event.respondWith(fresh(request, request, 'image/'));
});
