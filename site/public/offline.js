/**
 * Keeps what was loaded, so that it is there without a network, too: the network is asked first, and what is kept is the
 * answer where there is none. A new build of the site keeps nothing of the one before.
 */
const kept = 'equistep-__build__';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const others = caches.keys().then((names) => names.filter((name) => name.startsWith('equistep-') && name !== kept));
  event.waitUntil(
    others.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answered(event));
});
/** The page tells what it loaded before this could see it. */
self.addEventListener('message', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(event.data)));
});

async function answered(event) {
  try {
    const response = await fetch(event.request);
    if (response.status === 200) {
      const copy = response.clone();
      event.waitUntil(caches.open(kept).then((cache) => cache.put(event.request, copy)));
    }
    return response;
  } catch (error) {
    const found = await caches.match(event.request, { ignoreSearch: true });
    if (found !== undefined) return found;
    throw error;
  }
}
