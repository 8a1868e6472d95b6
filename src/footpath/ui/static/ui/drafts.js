// Text typed into <form data-draft="KEY"> is kept in this tab until the server has taken it; and leaving a form
// with data-warn asks first. Passwords, files and hidden fields are never kept.
const PREFIX = "draft:";
const KEPT = 'textarea, select, input:not([type="hidden"], [type="password"], [type="file"], [type="submit"])';
const store = { // sessionStorage may be off; then drafts are only as safe as the page
  get(key) { try { return JSON.parse(sessionStorage.getItem(PREFIX + key)); } catch { return null; } },
  set(key, value) { try { sessionStorage.setItem(PREFIX + key, JSON.stringify(value)); } catch { /* full or off */ } },
  drop(key) { try { sessionStorage.removeItem(PREFIX + key); } catch { /* off */ } },
  keys() { try { return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)); } catch { return []; } },
};
function forget() { // who signs out leaves nothing to the next one: neither drafts nor the answers of a survey
  store.keys().forEach(store.drop);
  try { for (const key of Object.keys(localStorage)) if (key.startsWith("footpath-survey:")) localStorage.removeItem(key); } catch { /* off */ }
}
const changed = new WeakSet();
const text = (field) => ("checked" in field && /checkbox|radio/.test(field.type) ? field.checked : field.value);
const original = (field) => {
  if (/checkbox|radio/.test(field.type)) return field.defaultChecked;
  if (field.options) return [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value ?? "";
  return field.defaultValue;
};
const name = (field) => (/checkbox|radio/.test(field.type) ? `${field.name}=${field.value}` : field.name);

function keep(form) {
  const values = {};
  for (const field of form.querySelectorAll(KEPT)) if (field.name && text(field) !== original(field)) values[name(field)] = text(field);
  if (Object.keys(values).length) store.set(form.dataset.draft, { values }); else store.drop(form.dataset.draft);
}

function restore(form) {
  const draft = store.get(form.dataset.draft);
  if (!draft || form.querySelector("[aria-invalid]")) return; // the server has just sent the text back itself
  for (const field of form.querySelectorAll(KEPT)) {
    const value = draft.values[name(field)];
    if (value === undefined) continue;
    if (typeof value === "boolean") field.checked = value; else if (text(field) === original(field)) field.value = value;
    changed.add(form);
  }
}

// A form that was sent and led to a good page is done; one that led to an error page, or back here, is not.
const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate" && document.referrer.startsWith(location.origin);
for (const key of store.keys()) {
  const draft = store.get(key);
  if (!draft?.sent) continue;
  if (arrived && !("trouble" in document.body.dataset) && !document.querySelector("[aria-invalid]")) store.drop(key);
  else store.set(key, { values: draft.values });
}
document.querySelectorAll("form[data-draft]").forEach(restore);

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form) return;
  changed.add(form);
  if (form.dataset.draft) keep(form);
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  changed.delete(form);
  if ("forgetDrafts" in form.dataset) forget();
  const draft = form.dataset.draft && store.get(form.dataset.draft);
  if (draft) store.set(form.dataset.draft, { ...draft, sent: true });
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.requestConfig?.elt;
  if (!form?.matches?.("form[data-draft]")) return;
  if (event.detail.successful && event.detail.xhr.status < 400) {
    store.drop(form.dataset.draft);
    changed.delete(form);
    if (form.isConnected) form.reset();
  } else {
    changed.add(form);
    keep(form);
  }
});
document.addEventListener("htmx:load", (event) => event.detail.elt.querySelectorAll?.("form[data-draft]").forEach(restore));
document.addEventListener("ui:saved", (event) => changed.delete(event.target));
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll("form[data-warn]")].some((form) => changed.has(form))) event.preventDefault();
});
