// Keeps one whole version of the app and answers from it alone. The build puts its version here, and the list of its
// files with their hashes. A version is kept when every file of it is; it then waits until no page uses the one before,
// or until the reader asks for it. A file with another content than its hash says is not taken, wherever it comes from.
const VERSION = "";
const FILES = {};

const SCOPE = self.registration.scope;
/** Other sites of the same host have caches of their own. */
const CACHES = `precis ${SCOPE} `;
const CACHE = CACHES + VERSION;
const PAGE = "index.html";

const address = (name) => SCOPE + name.split("/").map(encodeURIComponent).join("/");

/** The file of this version that an address means, if any. */
function named(url) {
  const [path] = url.split(/[?#]/);
  if (!path.startsWith(SCOPE)) return null;
  try {
    const name = decodeURIComponent(path.slice(SCOPE.length)) || PAGE;
    return Object.hasOwn(FILES, name) ? name : null;
  } catch {
    return null;
  }
}

/** Fetches a file of this version: what the browser has at hand if that is it, else what the host has. */
async function fetched(name) {
  const ask = (cache) => fetch(address(name), { integrity: FILES[name], cache, priority: "low" });
  const { body, headers } = await ask("default").catch(() => ask("reload"));
  // A new answer: one that was redirected may not stand for a page.
  return new Response(body, { headers });
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  try {
    // One after the other, so as not to crowd out the page. What an earlier attempt kept is not fetched again.
    for (const name of Object.keys(FILES)) {
      if (!(await cache.match(address(name)))) await cache.put(address(name), await fetched(name));
    }
  } catch (error) {
    if (error.name === "QuotaExceededError") {
      await caches.delete(CACHE);
      for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage("full");
    }
    throw error;
  }
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES) && name !== CACHE).map((name) => caches.delete(name)));
}

async function answer(request, name) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address(name));
  if (kept) return kept;
  // The browser dropped what was kept. Without the page there is no version left that could be mixed up; with it, only
  // the same file will do.
  if (!(await cache.match(address(PAGE)))) return fetch(request);
  const response = await fetched(name);
  await cache.put(address(name), response.clone()).catch(() => {});
  return response;
}

/** Takes over from the version before, unless another page still uses that. */
async function takeOver(asked) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const others = pages.some(({ id, url }) => id !== asked.id && url.startsWith(SCOPE));
  if (others) asked.postMessage("others");
  else await self.skipWaiting();
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
self.addEventListener("fetch", (event) => {
  const name = event.request.method === "GET" ? named(event.request.url) : null;
  if (name) event.respondWith(answer(event.request, name));
});
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(takeOver(event.source));
});
