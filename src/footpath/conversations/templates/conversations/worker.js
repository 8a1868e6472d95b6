// Keeps the page on which a moment is noted, and the files that it is made of, for when there is no connection. No other page
// is kept, and nothing of anybody: the page is the same for everybody who is signed in.
const NAME = "footpath-note-{{ name|escapejs }}";
const SHELL = "{{ shell|escapejs }}";
const FILES = [{% for file in files %}"{{ file|escapejs }}",{% endfor %}];
const PATIENCE = 4000; // a connection that is there and does not answer

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll([SHELL, ...FILES])).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = (key) => key.startsWith("footpath-note-") && key !== NAME;
  event.waitUntil(caches.keys().then((keys) => Promise.all(keys.filter(old).map((key) => caches.delete(key)))).then(() => self.clients.claim()));
});
const kept = (address) => caches.open(NAME).then((cache) => cache.match(address, { ignoreVary: true }));
const orKept = (request, address) => new Promise((done, failed) => {
  const late = setTimeout(() => kept(address).then((page) => page && done(page)), PATIENCE);
  fetch(request).then((answer) => { clearTimeout(late); done(answer); }, (error) => {
    clearTimeout(late);
    kept(address).then((page) => (page ? done(page) : failed(error)), failed);
  });
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === SHELL) event.respondWith(orKept(request, SHELL));
  else if (FILES.includes(pathname)) event.respondWith(orKept(request, pathname));
});
