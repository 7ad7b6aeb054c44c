/** Lets the browser keep what was loaded, where it can. */
const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const isNew = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register(`${root}offline.js`);
  const { active } = await navigator.serviceWorker.ready;
  if (!isNew) return;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [location.href.replace(/[?#].*$/, ''), ...loaded].filter((url) => url.startsWith(location.origin));
  active?.postMessage([...new Set(own)]);
}
addEventListener('load', () => void keepForOffline().catch(() => undefined));
