// A page of the workbook: looks every few seconds whether the group has moved, keeps what is typed, counts the clock down.
const body = document.body;
const form = document.querySelector("form[data-page]");
const say = (text) => { document.getElementById("status").textContent = text; };
const token = () => document.cookie.match(/(?:^|; )(?:__Host-|__Secure-)?csrftoken=([^;]+)/)?.[1] ?? form?.elements.csrfmiddlewaretoken.value ?? "";

// The clock of the server counts: phones are minutes apart.
let ahead = 0;
function tick() {
  for (const clock of document.querySelectorAll(".room-clock[data-until]")) {
    const left = Math.round((Date.parse(clock.dataset.until) - Date.now() - ahead) / 1000);
    const seconds = Math.abs(left);
    clock.classList.toggle("over", left < 0);
    clock.querySelector("[data-clock]").textContent = `${left < 0 ? "−" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}
setInterval(tick, 1000);

// What is typed lies on this device until the server has taken it, with the number of changes it was read with: where it
// was changed elsewhere since, the server says so and both are shown.
const DRAFT = form && `footpath-workbook:${form.dataset.page}`;
const fields = () => [...form.elements].filter((one) => one.name && !["edits", "csrfmiddlewaretoken", "done"].includes(one.name));
const state = () => fields().map((one) => (/checkbox|radio/.test(one.type) ? one.checked : one.value));
const place = form?.querySelector("[data-saved]");
let saved = form && JSON.stringify(state());
let timer = 0;
let saving = null;
let refused = false;

function show(kind, text = place?.dataset[kind] ?? "") {
  if (!place) return;
  place.dataset.state = kind;
  if (place.textContent !== text) place.textContent = text;
}
function draft(values) {
  try {
    if (values) localStorage.setItem(DRAFT, JSON.stringify({ edits: form.elements.edits.value, values, at: Date.now() }));
    else localStorage.removeItem(DRAFT);
  } catch { /* full or off: then it is only as safe as the page */ }
}
function restore() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(DRAFT)); } catch { /* off */ }
  if (!kept || "asks" in form.dataset || document.querySelector("[aria-invalid]")) return;
  const all = fields();
  if (kept.values.length !== all.length) return;
  all.forEach((one, n) => { if (/checkbox|radio/.test(one.type)) one.checked = kept.values[n]; else one.value = kept.values[n]; });
  form.elements.edits.value = kept.edits;
  if (JSON.stringify(state()) === saved) draft(null); else later(300);
}
function later(wait = 1500) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}
async function save() {
  clearTimeout(timer);
  if (saving) { await saving; }
  if (!form || refused || JSON.stringify(state()) === saved) return true;
  saving = send();
  try { return await saving; } finally { saving = null; }
}
async function send() {
  const now = JSON.stringify(state());
  const data = new FormData(form);
  data.delete("done");
  show("saving");
  let answer;
  try {
    answer = await fetch(location.href, { method: "POST", body: data, headers: { "X-CSRFToken": token(), Accept: "application/json" }, redirect: "manual" });
  } catch { away(true); show("waits"); later(8000); return false; }
  away(false);
  const said = await answer.json().catch(() => ({}));
  if (answer.ok && said.edits) {
    form.elements.edits.value = said.edits;
    saved = now;
    if (JSON.stringify(state()) === saved) draft(null); else { draft(state()); later(); }
    show("kept");
    return true;
  }
  if (answer.status === 429 || answer.status >= 500 || answer.type === "opaqueredirect") { show("slow"); later(15000); return false; }
  refused = answer.status === 409 && said.beside !== undefined; // somebody was faster: pressing "Keep" shows both
  show("waits", said.wrong || place?.dataset.slow);
  return false;
}
if (form) {
  restore();
  for (const name of ["input", "change"]) form.addEventListener(name, () => { draft(state()); if (!("asks" in form.dataset)) later(); });
  form.addEventListener("submit", () => { clearTimeout(timer); draft(null); });
  addEventListener("online", () => save());
  addEventListener("pagehide", () => { // a phone that is locked: the last words go along
    if (refused || JSON.stringify(state()) === saved || "asks" in form.dataset) return;
    const data = new FormData(form);
    data.delete("done");
    fetch(location.href, { method: "POST", body: data, headers: { Accept: "application/json", "X-CSRFToken": token() }, keepalive: true }).catch(() => {});
  });
}

// Every few seconds, not all phones at the same moment, and more seldom while nothing answers or nobody looks.
let failures = 0;
let known = null;
function away(is) {
  const notice = document.getElementById("away");
  notice.hidden = !is;
  if (is) notice.textContent = notice.dataset.away;
}
async function look() {
  if (!document.hidden) await pulse();
  const wait = Math.min(60000, 4000 * 2 ** Math.min(failures, 4));
  setTimeout(look, wait * (0.75 + Math.random() / 2));
}
async function pulse() {
  let answer;
  try {
    answer = await fetch(body.dataset.pulse, { headers: { Accept: "application/json" }, cache: "no-cache" });
  } catch { failures += 1; away(true); return; }
  const clock = Date.parse(answer.headers.get("Date"));
  if (clock) ahead = Math.abs(clock - Date.now()) > 2500 ? clock - Date.now() : 0;
  if (answer.status === 404) { gone(); return; }
  if (!answer.ok) { failures += 1; return; }
  if (failures) { failures = 0; away(false); save(); }
  const text = await answer.text();
  const before = known;
  known = text;
  if (before !== null && before !== text) await moved(JSON.parse(before), JSON.parse(text));
}
function gone() {
  failures += 1;
  const notice = document.getElementById("away");
  notice.hidden = false;
  notice.textContent = notice.dataset.gone;
}
async function moved(before, now) {
  if (body.dataset.swap) { await swap(body.dataset.swap); return; }
  if (before.exercise === now.exercise && before.state === now.state && before.out === now.out) { await clock(now); return; }
  if (!form) { location.reload(); return; }
  if (before.exercise !== form.dataset.exercise && now.state === "open" && !now.out) return; // somebody reads an earlier page
  if (await save()) { location.assign(body.dataset.pulse.replace(/pulse\/.*$/, "")); return; }
  document.querySelector("[data-moved]").hidden = false;
}
async function clock(now) {
  const shown = document.querySelector(".workbook-head .room-clock");
  if (!shown || !now.until) { await swap(".workbook-head"); return; }
  shown.dataset.until = now.until;
  shown.replaceChildren(shown.querySelector("[data-clock]"));
  tick();
}
async function swap(which) { // the same page anew, of which one part is taken
  const old = document.querySelector(which);
  if (!old || old.contains(document.activeElement) && /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) { known = null; return; }
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(which);
    if (!fresh) { location.reload(); return; }
    const open = [...old.querySelectorAll("details")].map((one) => one.open);
    const focused = document.activeElement?.textContent;
    old.replaceWith(fresh);
    [...fresh.querySelectorAll("details")].forEach((one, n) => { one.open = open[n] ?? false; });
    if (focused && document.activeElement === body) [...fresh.querySelectorAll("a, button, summary")].find((one) => one.textContent === focused)?.focus();
    tick();
  } catch { /* the next look tries again */ }
}
if (body.dataset.pulse) look();
document.addEventListener("visibilitychange", () => { if (!document.hidden && body.dataset.pulse) pulse(); });
for (const box of document.querySelectorAll(".personal-link .box")) box.addEventListener("focus", () => box.select());
document.getElementById("refused")?.scrollIntoView({ block: "center" });
if (document.getElementById("refused")) say(document.getElementById("refused").textContent);
