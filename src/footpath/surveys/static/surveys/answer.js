// The form of a survey: one part a screen; answers are kept on this device alone until they are sent, and nothing
// leaves it before. Without this script the same form stands on one page.
const PREFIX = "footpath-survey:";
const key = document.body.dataset.kept && PREFIX + document.body.dataset.kept;
const store = { // localStorage may be off: then answers are only as safe as the page
  read(name = key) { try { return name ? JSON.parse(localStorage.getItem(name)) : null; } catch { return null; } },
  write(state) { if (key) try { localStorage.setItem(key, JSON.stringify(state)); } catch { /* full or off */ } },
  drop(name = key) { try { localStorage.removeItem(name); } catch { /* off */ } },
  names() { try { return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)); } catch { return []; } },
};
for (const name of store.names()) if (!(Date.parse(store.read(name)?.until) > Date.now())) store.drop(name);
if ("sent" in document.body.dataset) store.write({ until: document.body.dataset.sent, sent: true }); // and nothing of what

const form = document.querySelector("form[data-survey]");
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-forget]");
  if (!button) return;
  store.drop();
  if (form) { forgetting(); } else { button.replaceWith(said(button.dataset.forgotten)); }
});
for (const one of document.querySelectorAll("[data-scripted]")) one.hidden = false;
function hide(which, hidden) { // a preview has not all of it
  const one = document.querySelector(which);
  if (one) one.hidden = hidden;
}
function said(text) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = text;
  return line;
}
let screens, questions, at, seconds, ready, pressed;

function begin() {
  screens = [...form.querySelectorAll("[data-screen]")];
  questions = [...form.querySelectorAll("[data-question]")];
  [at, seconds, ready] = [0, 0, false];
  const found = store.read();
  hide("[data-sent-before]", !found?.sent);
  if (found?.sent) hide("#start [data-next]", true); // there is nothing to begin any more
  const before = document.getElementById("problem") || found?.sent ? null : found;
  if (before && elsewhere(before)) return;
  if (before) restore(before);
  for (const one of form.querySelectorAll("[data-condition]")) one.hidden = true;
  for (const one of form.querySelectorAll("[data-previous]")) one.hidden = false;
  conditions();
  const wrong = form.querySelector("[aria-invalid]");
  const first = location.hash.slice(1) || (wrong && screenWith(wrong).id) || before?.at;
  show(Math.max(0, screenOf(first)), !!wrong);
  listen();
}

// Whoever comes back reads the questions in the order and in the language in which they began.
function elsewhere(before) {
  const asked = new URLSearchParams(location.search);
  const language = asked.get("language") ?? before.language;
  if (before.seed === form.elements.seed.value && language === form.elements.language.value) return false;
  if (asked.get("seed") === before.seed && asked.get("language") === language) return false;
  asked.set("seed", before.seed);
  asked.set("language", language);
  location.replace(`?${asked}${location.hash}`);
  return true;
}

function listen() {
  addEventListener("hashchange", () => { const to = screenOf(location.hash.slice(1)); if (to >= 0) show(to); });
  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-next]")) next();
    else if (event.target.closest("[data-previous]")) go(screens.slice(0, at).findLastIndex(open));
    else if (event.target === pressed) unmark(event.target);
    else if (event.target.closest(".rank label")) place(event);
  });
  form.addEventListener("pointerdown", (event) => {
    const input = event.target.closest("label")?.control;
    pressed = input?.type === "radio" && input.checked ? input : null;
  });
  form.addEventListener("change", (event) => { exclude(event.target); changed(event.target); });
  form.addEventListener("input", (event) => changed(event.target));
  form.addEventListener("submit", send);
  for (const name of ["offline", "online"]) addEventListener(name, () => away(!navigator.onLine));
  addEventListener("pageshow", (event) => { if (event.persisted) ready = busy(false); });
  setInterval(() => { if (!document.hidden && screens[at].dataset.part) seconds += 1; }, 1000);
  if (!navigator.onLine) away(true);
}

// Screens: the address says which one is shown, so that going back goes back.
const screenOf = (id) => (id ? screens.findIndex((one) => one.id === id || one.querySelector(`#${CSS.escape(id)}`)) : -1);
const screenWith = (field) => field.closest("[data-screen]");
const open = (screen) => !screen.dataset.part || [...screen.querySelectorAll("[data-question]")].some((one) => !one.hidden);

function show(index, quiet = false) {
  at = index;
  screens.forEach((one, n) => { one.hidden = n !== at; });
  document.getElementById("main").toggleAttribute("data-inside", at > 0);
  left();
  keep();
  if (quiet) return document.getElementById("problem")?.focus();
  const target = document.getElementById(location.hash.slice(1));
  if (target && target !== screens[at]) return (target.querySelector("input, select, textarea") ?? target).focus();
  scrollTo(0, 0);
  if (at || location.hash) screens[at].querySelector("[tabindex='-1']").focus({ preventScroll: true });
}
function go(index) {
  if (location.hash.slice(1) === screens[index].id) show(index); else location.hash = screens[index].id;
}
function next() {
  const missing = required(screens[at]);
  if (missing) return complain(missing);
  let to = at + 1;
  while (!open(screens[to])) to += 1;
  go(to);
}
function left() {
  const todo = questions.filter((one) => !one.hidden && screens.indexOf(screenWith(one)) >= at).length;
  const minutes = Math.round((Number(form.dataset.minutes) * todo) / Math.max(1, questions.length));
  const line = screens[at].querySelector("[data-left]");
  if (line) line.textContent = ` · ${minutes < 1 ? line.dataset.soon : minutes === 1 ? line.dataset.one : line.dataset.more.replace("%s", minutes)}`;
  const out = questions.filter((one) => !one.hidden && !answered(one)).length;
  const words = form.querySelector("[data-left-none]");
  words.textContent = out === 0 ? words.dataset.leftNone : out === 1 ? words.dataset.leftOne : words.dataset.leftMany.replace("%s", out);
}

// Questions
const fields = (question) => [...question.querySelectorAll("input, select, textarea")];
const marked = (field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value.trim() !== "");
const answered = (question) => fields(question).some(marked);
const required = (place) => [...place.querySelectorAll("[data-required]")].find((one) => !one.hidden && !answered(one));

function complain(question) {
  const line = question.querySelector("[data-error]");
  line.textContent = question.dataset.required;
  line.hidden = false;
  question.setAttribute("aria-describedby", line.parentElement.id);
  fields(question)[0].focus();
  question.scrollIntoView({ block: "start" });
}
function conditions() {
  for (let again = 0; again < questions.length; again += 1) {
    let moved = false;
    for (const one of questions.filter((question) => question.dataset.depends)) {
      const leader = document.getElementById(one.dataset.depends);
      const given = fields(leader).filter((field) => !leader.disabled && marked(field)).map((field) => field.value);
      const hide = !JSON.parse(one.dataset.values).some((value) => given.includes(value));
      if (hide !== one.hidden) { one.hidden = one.disabled = hide; moved = true; }
    }
    if (!moved) return;
  }
}
function changed(field) {
  const question = field.closest("[data-question]");
  if (!question) return;
  question.querySelector("[data-error]").hidden = true;
  for (const one of fields(question)) one.removeAttribute("aria-invalid");
  conditions();
  keep();
}
function unmark(radio) {
  pressed = null;
  radio.checked = false;
  changed(radio);
}
function exclude(field) { // "does not apply" and an answer do not stand together; two options have no place in common
  const question = field.closest("[data-question]");
  if (!question || !marked(field) || !/several|ranking/.test(question.dataset.kind)) return;
  for (const one of fields(question)) {
    if (one !== field && (field.value === "na") !== (one.value === "na" && one.type === "checkbox")) clear(one);
    else if (one !== field && one.matches("select") && one.value === field.value) clear(one);
  }
}
function clear(field) { if (field.type === "checkbox") field.checked = false; else field.value = ""; }
function place(event) { // a tap on an option gives it the next place, another one takes it back
  event.preventDefault();
  const select = event.target.control;
  const others = [...select.closest("ol").querySelectorAll("select")];
  if (select.value) {
    const gone = Number(select.value);
    select.value = "";
    for (const one of others) if (Number(one.value) > gone) one.value = String(Number(one.value) - 1);
  } else select.value = String(1 + Math.max(0, ...others.map((one) => Number(one.value))));
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

// What is kept, on this device alone
function keep() {
  const values = questions.flatMap(fields).filter((field) => marked(field)).map((field) => [field.name, field.value]);
  hide("[data-kept-here]", !values.length);
  if (!values.length) return store.read()?.sent || store.drop();
  const { seed, language } = form.elements;
  store.write({ until: form.dataset.until, seed: seed.value, language: language.value, at: screens[at].id, seconds, values });
}
function restore(before) {
  for (const field of questions.flatMap(fields)) {
    const own = before.values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (/radio|checkbox/.test(field.type)) field.checked = own.includes(field.value);
    else field.value = own[0] ?? "";
  }
  seconds = before.seconds ?? 0;
  hide("[data-restored]", false);
}
function forgetting() {
  hide("#start [data-next]", false);
  form.reset();
  for (const field of questions.flatMap(fields)) if (/radio|checkbox/.test(field.type)) field.checked = false; else field.value = "";
  seconds = 0;
  const restored = document.querySelector("[data-restored]");
  restored.replaceChildren(said(document.querySelector("[data-forget]").dataset.forgotten));
  restored.hidden = false;
  conditions();
  go(0);
}

// Sending
function away(gone) {
  const notice = document.getElementById("away");
  if (!notice || (!gone && notice.hidden)) return;
  const words = notice.querySelector("span");
  words.textContent = gone ? words.dataset.awayWords : words.dataset.backWords;
  notice.hidden = false;
}
function busy(on) {
  form.querySelector("[data-send]").disabled = on;
  return on;
}
async function send(event) {
  event.preventDefault();
  if (screens[at].id !== "send") return next(); // Enter in a field is no "Send"
  const missing = required(form);
  if (missing) { go(screens.indexOf(screenWith(missing))); return setTimeout(() => complain(missing), 50); }
  if (ready) return;
  ready = busy(true);
  quality();
  keep();
  try { // a browser's own page of an error would stand where the answers were
    await fetch(form.dataset.alive, { method: "HEAD", cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(8000) });
    form.submit();
  } catch {
    away(true);
    ready = busy(false);
  }
}
// How somebody answered, in a few rough steps: said of a whole wave, never of a person.
function quality() {
  const asked = questions.filter((one) => !one.hidden);
  const done = asked.filter(answered);
  const steps = done.filter((one) => /frequency|ten/.test(one.dataset.kind)).map((one) => fields(one).find(marked).value);
  const most = Math.max(0, ...steps.map((step) => steps.filter((other) => other === step).length));
  const pace = seconds / Math.max(1, done.length);
  const share = steps.length < 5 ? 0 : most / steps.length;
  const out = 1 - done.length / Math.max(1, asked.length);
  form.elements.seconds.value = ["under_2", "2_to_4", "4_to_8", "8_to_15", "over_15"][[2, 4, 8, 15].filter((edge) => pace >= edge).length];
  form.elements.straight.value = share === 1 ? "all" : share >= .8 ? "mostly" : "no";
  form.elements.skipped.value = out === 0 ? "none" : out <= 1 / 3 ? "some" : "many";
}
if (form) begin();
