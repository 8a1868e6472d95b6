// Lists by keyboard: in a table or list with data-keyboard-list, j and k go to the next and the previous row, Enter
// follows its link, x ticks its box; / goes to the search. The person can switch single keys off in their menu. Times with data-relative grow older.
const KEY = "footpath-keys";
const on = () => { try { return localStorage.getItem(KEY) !== "off"; } catch { return true; } };
const ROW = "[data-keyboard-list] > tbody > tr, [data-keyboard-list] > li";
const rows = () => [...document.querySelectorAll(ROW)].filter((row) => row.getClientRects().length);

document.addEventListener("keydown", (event) => {
  if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, dialog[open], [contenteditable]")) return;
  if (event.key === "/") return find(event);
  const row = event.target.closest(ROW);
  if (event.key === "x" && row) row.querySelector('input[type="checkbox"]')?.click();
  if (event.key !== "j" && event.key !== "k") return;
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(row);
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
  all[next].querySelector("a, button")?.focus();
  all[next].scrollIntoView({ block: "nearest" });
  event.preventDefault();
});

// The box of the page first, then the one beside it; where neither has room, the page that has one.
function find(event) {
  const boxes = ["main [data-search]", "[data-search]"].flatMap((which) => [...document.querySelectorAll(which)]);
  const box = boxes.find((one) => one.getClientRects().length);
  box?.focus();
  if (box) box.select();
  else document.querySelector("a.find")?.click();
  event.preventDefault();
}

function mark() {
  for (const button of document.querySelectorAll("[data-shortcuts]")) button.setAttribute("aria-pressed", String(on()));
}
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-shortcuts]")) return;
  try { localStorage.setItem(KEY, on() ? "off" : "on"); } catch { /* stays on */ }
  mark();
});
mark();

const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
function age() {
  for (const time of document.querySelectorAll("time[data-relative]")) {
    const minutes = Math.round((new Date(time.dateTime) - Date.now()) / 60000);
    time.title ||= time.textContent;
    if (Math.abs(minutes) < 60) time.textContent = words.format(minutes, "minute");
    else if (Math.abs(minutes) < 720) time.textContent = words.format(Math.round(minutes / 60), "hour");
    else time.textContent = time.title;
  }
}
age();
setInterval(age, 30000);
document.addEventListener("htmx:load", age);
