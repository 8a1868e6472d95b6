// What is noted without a connection waits on this device until the server has taken it, and survives a closed browser.
// A row: {id, me, ready, to, fields, label, wrong}; `ready` is asked who is signed in, `to` takes it, once, by its id.
// Nothing of it outlives signing out; if something was not sent yet, that is asked first.
const NAME = "footpath-kept-here";
const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => { asked.result.createObjectStore("waiting", { keyPath: "id" }); asked.result.createObjectStore("about"); };
  asked.onsuccess = () => done(asked.result);
  asked.onerror = asked.onblocked = () => failed(asked.error);
});
async function at(store, mode, act) {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      const doing = database.transaction(store, mode);
      const asked = act(doing.objectStore(store));
      doing.oncomplete = () => done(asked.result);
      doing.onerror = doing.onabort = () => failed(doing.error);
    });
  } finally { database.close(); }
}
const me = () => at("about", "readonly", (store) => store.get("me"));
const put = (row) => at("waiting", "readwrite", (store) => store.put(row));
const drop = (id) => at("waiting", "readwrite", (store) => store.delete(id));
async function mine() {
  const [who, rows] = await Promise.all([me(), at("waiting", "readonly", (store) => store.getAll())]);
  return rows.filter((row) => row.me === who);
}

async function whoIsHere(address) { // null: no connection, or signed out
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    const said = answer.ok && !answer.redirected ? await answer.json() : null;
    if (said) await at("about", "readwrite", (store) => store.put(said.me, "me"));
    return said;
  } catch { return null; }
}

async function sendOne(row, token) { // true: taken; a row that was refused says why, and stays
  const body = new URLSearchParams({ ...row.fields, client_id: row.id, csrfmiddlewaretoken: token });
  let answer;
  try {
    answer = await fetch(row.to, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin" });
  } catch { return false; }
  const said = await answer.json().catch(() => null);
  if (answer.ok && said && !answer.redirected) { await drop(row.id); return true; }
  if (said?.wrong) await put({ ...row, wrong: said.wrong });
  return false;
}

let sending = null;
async function sendAll() {
  const rows = await mine();
  if (rows.length) {
    const here = await whoIsHere(rows[0].ready);
    for (const row of here ? rows.filter((one) => one.me === here.me) : []) await sendOne(row, here.token);
  }
  await show();
}
const send = () => (sending ??= sendAll().catch(() => {}).finally(() => { sending = null; }));

async function show() {
  const rows = await mine().catch(() => []);
  for (const place of document.querySelectorAll("[data-kept-here]")) {
    place.hidden = rows.length === 0;
    place.querySelector("[data-count]").textContent = rows.length;
    place.querySelector("ul").replaceChildren(...rows.map((row) => line(place, row)));
  }
  document.dispatchEvent(new CustomEvent("kept-here", { detail: rows }));
}
function line(place, row) {
  const item = place.querySelector("template").content.cloneNode(true).firstElementChild;
  item.querySelector("[data-label]").textContent = row.label;
  item.querySelector("[data-wrong]").textContent = row.wrong || "";
  item.querySelector("button").addEventListener("click", () => drop(row.id).then(show));
  return item;
}

async function forget() {
  for (const key of "caches" in globalThis ? await caches.keys() : []) if (key.startsWith("footpath-")) await caches.delete(key);
  for (const worker of await navigator.serviceWorker?.getRegistrations?.() ?? []) await worker.unregister();
  await new Promise((done) => { const gone = indexedDB.deleteDatabase(NAME); gone.onsuccess = gone.onerror = gone.onblocked = done; });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-forget-drafts]") || form.dataset.sure) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const leave = () => forget().catch(() => {}).finally(() => { form.dataset.sure = "yes"; form.requestSubmit(); });
  send().then(mine).catch(() => []).then((rows) => {
    const dialog = document.getElementById("still-here");
    if (!rows.length || !dialog) return leave();
    dialog.addEventListener("close", () => { if (dialog.returnValue === "leave") leave(); }, { once: true });
    dialog.returnValue = "";
    dialog.showModal();
    return null;
  });
}, true);

globalThis.keptHere = { put, drop, mine, me, send, show, whoIsHere };
addEventListener("online", send);
document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
send();
