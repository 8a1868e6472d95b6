// The board by keyboard: what ticks rows, does something to those that are ticked, and turns its pages.
// j, k, Enter and x are those of every list (ui/lists.js), and are switched off with these.
const on = () => { try { return localStorage.getItem("footpath-keys") !== "off"; } catch { return true; } };
const board = () => document.querySelector("form.board");
const boxes = () => [...(board()?.querySelectorAll('input[name="row"]') ?? [])];
const ticked = () => boxes().filter((box) => box.checked);
let last = null;

function count() {
  const place = board()?.querySelector("[data-many]");
  if (!place) return;
  const n = ticked().length;
  place.textContent = n === 1 ? place.dataset.one : place.dataset.more.replace("%", String(n));
}

function range(from, to) {
  const all = boxes();
  const [first, end] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  for (const box of all.slice(Math.max(first, 0), end + 1)) box.checked = true;
}

function act(key, row) {
  const button = [...(board()?.querySelectorAll("[data-key]") ?? [])].find((one) => one.dataset.key === key);
  if (!button) return false;
  if (button.name === "act" && !ticked().length && !board().elements.everything?.checked) {
    const box = row?.querySelector('input[name="row"]');
    if (!box) return false;
    box.checked = true;
  }
  button.click();
  return true;
}

const moves = {
  l: () => document.querySelector('.pagination [rel="next"]'),
  h: () => document.querySelector('.pagination [rel="prev"]'),
};

function view(number) {
  if (number === 0) return document.querySelector("[data-all]");
  const chips = document.querySelectorAll(".filters");
  return chips.length > 1 ? chips[0].querySelectorAll("a")[number - 1] : undefined;
}

function narrow() {
  const fold = document.querySelector("[data-narrow]");
  if (!fold) return false;
  fold.open = true;
  fold.querySelector("input:not([type=hidden])")?.focus();
  return true;
}

function pressed(event) {
  const row = event.target.closest?.("form.board tbody > tr");
  const box = row?.querySelector('input[name="row"]');
  if (event.key === "X" && box) { range(last ?? box, box); last = box; count(); return true; }
  if (event.key === "a") { const all = boxes(); const tick = all.some((one) => !one.checked); for (const one of all) one.checked = tick; count(); return all.length > 0; }
  if (event.key === "Escape" && ticked().length) { for (const one of ticked()) one.checked = false; last = null; count(); return true; }
  if (event.key === "f") return narrow();
  const way = /^[0-9]$/.test(event.key) ? view(Number(event.key)) : moves[event.key]?.();
  if (way) { way.click(); return true; }
  return act(event.key, row);
}

document.addEventListener("keydown", (event) => {
  if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, dialog[open], [contenteditable]")) return;
  if (pressed(event)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const box = event.target.closest?.('form.board input[name="row"]');
  if (!box) return;
  if (event.shiftKey && last && box.checked) range(last, box);
  last = box;
  count();
});

// Back on this page, what was sent from it is another time: it gets another key.
addEventListener("pageshow", (event) => {
  const key = board()?.elements.key;
  if (event.persisted && key) key.value = crypto.randomUUID?.() ?? `${key.value.slice(0, 24)}${Date.now()}`;
  count();
});
