// The service worker: the app starts without a network, and never shows an old answer as a new one.
//
// The build writes the constants below. Without them (development) the worker does nothing.

const VERSION = "__VERSION__";
// [path, first 16 digits of the SHA-256] of every file of the app. The decode worker is there twice: of its files a third
// member says whether they are for browsers with SIMD.
const PRECACHE = /*PRECACHE*/[];
// A module with vector instructions: whether this browser finds it valid says which of the two the page will start.
const HAS_SIMD = WebAssembly.validate(new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]));
// The addresses that the kept page answers: paths of screens, and first segments of Digital Links.
const PAGES = /*PAGES*/{ screens: [], primaryKeys: [] };
const FILES = PRECACHE.filter(([, , isSimd]) => isSimd === undefined || isSimd === HAS_SIMD);

// What reports are sent with while no page is open: the app's own outbox. The browser lets scripts be imported now only;
// the module is loaded when something is to be sent.
const SENDER = "__SENDER__";
const SENDER_MODULE = "__SENDER_MODULE__";
const HAS_SENDER = SENDER.startsWith("/");
if (HAS_SENDER) importScripts(SENDER);

const CACHE = `suyuan-${VERSION}`;
const SETTINGS = "suyuan-settings";
const OUTBOX = "suyuan-outbox";
const IS_BUILT = PRECACHE.length > 0;
// Files are kept under their hash, so that an update downloads only what changed.
const KEYS = new Map(FILES.map(([path, hash]) => [path, `${path}?v=${hash}`]));
const INDEX = KEYS.get("/");

self.addEventListener("install", (event) => {
  if (IS_BUILT) event.waitUntil(precache());
});

self.addEventListener("activate", (event) => {
  if (IS_BUILT) event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!IS_BUILT || request.method !== "GET" || url.origin !== self.location.origin) return;
  // Answers about products are kept by the app itself, with their age; here they always come from the platform.
  if (url.pathname.startsWith("/v1/") || url.pathname.startsWith("/.well-known/")) return;
  if (url.pathname === "/config.json") {
    event.respondWith(settings(request));
  } else if (KEYS.has(url.pathname) && request.mode !== "navigate") {
    event.respondWith(file(request, KEYS.get(url.pathname)));
  } else if (request.mode === "navigate" && INDEX && isPage(url)) {
    event.respondWith(file(request, INDEX));
  }
});

self.addEventListener("message", (event) => {
  // The page asks once the person agreed to the new version: never under their hands.
  if (event.data?.type === "skip-waiting") self.skipWaiting();
});

self.addEventListener("sync", (event) => {
  if (event.tag === OUTBOX) event.waitUntil(sendReports());
});

async function precache() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(async ([path, hash]) => {
    const key = KEYS.get(path);
    await cache.put(key, (await caches.match(key)) ?? (await download(path, hash)));
  }));
}

// While a server is being updated it may hand out files of two versions: then this one is not installed, and the
// browser tries again later.
async function download(path, hash) {
  // Past the browser's own cache: a file without a hash in its name might be an old one.
  const response = await fetch(path, { cache: "reload" });
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!hex.startsWith(hash)) throw new Error(`${path}: of another version`);
  return response;
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("suyuan-") && name !== CACHE && name !== SETTINGS);
  await Promise.all(old.map((name) => caches.delete(name)));
  await keepSettings();
  // The first page is served from here too, offline, without being loaded twice.
  await self.clients.claim();
}

// The app's own screens and Digital Links. What may be framed is left to the network: its headers say by whom. So are the
// platform's own pages, and links that ask the resolver for something else than the page.
function isPage({ pathname, searchParams }) {
  const path = pathname.length > 1 && pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
  const [, key, value] = pathname.split("/");
  const isDigitalLink = PAGES.primaryKeys.includes(key) && Boolean(value) && !searchParams.has("linkType");
  return PAGES.screens.includes(path) || isDigitalLink;
}

async function file(request, key) {
  // The browser may have evicted single files.
  return (await caches.match(key, { ignoreVary: true })) ?? fetch(request);
}

// From the network, so that an operator's change reaches people; the last one kept where there is none.
async function settings(request) {
  const cache = await caches.open(SETTINGS);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put("/config.json", response.clone());
    if (response.status < 500) return response;
    return (await cache.match("/config.json")) ?? response;
  } catch (error) {
    const kept = await cache.match("/config.json");
    if (kept) return kept;
    throw error;
  }
}

// The first page asked for its settings before this worker listened: without them it would not start offline.
async function keepSettings() {
  if (await caches.has(SETTINGS)) return;
  try {
    const response = await fetch("/config.json", { cache: "no-store" });
    if (response.ok) await (await caches.open(SETTINGS)).put("/config.json", response);
  } catch {
    // They are kept at the next start with a network.
  }
}

// Pages send at once; where none is open, or the system has put it to sleep, this worker does. Whoever sends holds a lock, so
// that nothing is sent by both.
async function sendReports() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: OUTBOX });
  if (!HAS_SENDER) return;
  await wasm_bindgen({ module_or_path: file(new Request(SENDER_MODULE), KEYS.get(SENDER_MODULE) ?? SENDER_MODULE) });
  // Then the browser tries again, later each time.
  if (await wasm_bindgen.send_reports()) throw new Error("a report waits still");
}
