// What goes between page and server: the CSRF token, and clear words when something fails. Nothing typed is lost.
const texts = document.getElementById("texts").dataset;

// The cookie is fresher than the page: another tab may have signed in since.
function token() {
  const cookie = document.cookie.match(/(?:^|; )(?:__Host-|__Secure-)?csrftoken=([^;]+)/);
  return cookie ? cookie[1] : document.querySelector('meta[name="csrf-token"]').content;
}

function say(text) {
  const status = document.getElementById("status");
  status.textContent = "";
  setTimeout(() => { status.textContent = text; }, 50);
}

function complain(text) {
  const notice = document.getElementById("notice").content.firstElementChild.cloneNode(true);
  notice.querySelector("p").textContent = text;
  const shown = document.getElementById("notices");
  for (const earlier of shown.querySelectorAll("[data-complaint]")) earlier.remove();
  notice.dataset.complaint = "";
  shown.append(notice);
  say(text);
}

function reason(status) {
  if (status === 0) return texts.offline;
  if (status < 400 || status === 401 || status === 403) return texts.signedOut;
  if (status === 404 || status === 410) return texts.gone;
  if (status === 429 || status === 502 || status === 503 || status === 504) return texts.busy;
  return status >= 500 ? texts.broken : texts.refused;
}

document.addEventListener("htmx:configRequest", (event) => { event.detail.headers["X-CSRFToken"] = token(); });
for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => complain(texts.offline));
document.addEventListener("htmx:responseError", (event) => complain(reason(event.detail.xhr.status)));

// A whole page must not be put into the middle of this one: go there, or, if it asks to sign in, say so and stay.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, boosted, target } = event.detail;
  if (boosted || target === document.body || !/^\s*<!doctype html/i.test(xhr.responseText)) return;
  event.detail.shouldSwap = false;
  if (xhr.responseText.includes('<main class="plain-page')) event.detail.isError = true;
  else if (xhr.status < 400) location.assign(xhr.responseURL);
});

// Messages that came with the page are read aloud once, too.
const waiting = [...document.querySelectorAll("#notices .notice p")].map((p) => p.textContent).join(" ");
if (waiting) say(waiting);
document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id === "notices") say(event.detail.target.lastElementChild?.querySelector("p")?.textContent ?? "");
});

// <form data-autosave="/address/"> is sent there a moment after each change; .saved inside it says how that went.
const timers = new WeakMap();
const underway = new WeakMap();

function show(form, state, text) {
  const place = form.querySelector(".saved") ?? document.querySelector(`.saved[data-for="${form.id}"]`);
  if (!place) return;
  place.dataset.state = state;
  place.textContent = text;
}

async function save(form) {
  underway.get(form)?.abort(); // the newer text holds all of the older one
  const control = new AbortController();
  underway.set(form, control);
  const data = new FormData(form);
  for (const [key, value] of [...data]) if (value instanceof File) data.delete(key);
  show(form, "saving", texts.saving);
  try {
    const headers = { "X-CSRFToken": token(), "X-Autosave": "true", Accept: "application/json" };
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: data, headers, redirect: "manual", signal: control.signal });
    if (!answer.ok) return failed(form, answer.type === "opaqueredirect" ? texts.signedOut : reason(answer.status), answer.status);
    show(form, "saved", texts.saved);
    if (!form.dataset.told) say(texts.saved); // aloud once: a voice at every pause is no help
    form.dataset.told = "yes";
    form.dispatchEvent(new CustomEvent("ui:saved", { bubbles: true }));
  } catch (error) {
    if (error.name !== "AbortError") failed(form, texts.unsaved, 0);
  }
}

function failed(form, text, status) {
  show(form, "failed", text);
  say(text);
  delete form.dataset.told;
  if (status === 0 || status === 429 || status >= 500) later(form, 10000);
}

function later(form, wait) {
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(() => form.isConnected && save(form), wait));
}

for (const name of ["input", "change"]) {
  document.addEventListener(name, (event) => {
    const form = event.target.form;
    if (form?.dataset.autosave) later(form, 900);
  });
}
document.addEventListener("submit", (event) => {
  clearTimeout(timers.get(event.target));
  underway.get(event.target)?.abort();
});
addEventListener("online", () => document.querySelectorAll("form[data-autosave]").forEach((form) => form.querySelector('.saved[data-state="failed"]') && save(form)));
