import { immutable, prerendered } from '$app/manifest';
import { self } from '$app/service-worker';

/**
 * Keeps the empty shell of the app, so that it opens without a connection and the outbox can be read and written. Never
 * an answer of the API, never a page with anything in it: what people wrote lives sealed in the client's own store.
 */
const name = 'shell';
const shell = '/app.html';
const withoutConnection = '/offline';
const pathOf = ({ path }: { path: string }) => new URL(path, self.location.origin).pathname;
/** Papers are made and checked by few, and seldom: what that needs is not kept for everyone. */
const isForPapers = (path: string) => path.includes('/papers/') || path.endsWith('.woff');
const built = new Set(immutable.map(pathOf).filter((path) => !isForPapers(path)));
const publicPages = new Set(prerendered.map(pathOf));
const kept = [shell, withoutConnection, '/favicon.svg', ...built];

self.addEventListener('install', (event) => {
  const fill = async () => (await caches.open(name)).addAll(kept);
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const prune = async () => {
    const cache = await caches.open(name);
    const old = (await cache.keys()).filter(({ url }) => !kept.includes(new URL(url).pathname));
    await Promise.all(old.map((entry) => cache.delete(entry)));
  };
  event.waitUntil(prune());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (built.has(pathname)) event.respondWith(fromCacheFirst(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request));
});

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const page = publicPages.has(new URL(request.url).pathname) ? withoutConnection : shell;
    const found = await caches.match(page);
    if (found) return found;
    throw unreachable;
  }
}
