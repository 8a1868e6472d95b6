// Replies at hand: "/" in the empty message opens them, arrows go through them, Enter puts one in, Escape leads back.
const box = () => document.querySelector("[data-at-hand]");
const target = () => document.getElementById(box()?.dataset.atHand);
const found = () => [...box().querySelectorAll("[data-insert]")];
let slash = false;

function open() {
  const find = box().querySelector("input");
  box().closest("details").open = true;
  find.focus();
}

function put(button) {
  const field = target(), text = document.getElementById(button.dataset.insert).textContent;
  const [from, to] = [field.selectionStart, field.selectionEnd];
  const before = field.value.slice(0, from);
  field.setRangeText((before && !/\s$/.test(before) ? "\n" : "") + text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  slash = false;
  box().closest("details").open = false;
  field.focus();
}

document.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.contains(box())) htmx.trigger(box().querySelector("input"), "opened");
}, true);

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  if (button) put(button);
});

document.addEventListener("keydown", (event) => {
  if (!box() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && event.target === target() && !target().value) {
    slash = true;
    event.preventDefault();
    open();
  }
  if (!box().contains(event.target)) return;
  const all = found(), at = all.indexOf(event.target);
  if (event.key === "ArrowDown" && all.length) all[Math.min(at + 1, all.length - 1)].focus();
  else if (event.key === "ArrowUp" && at >= 0) (all[at - 1] || box().querySelector("input")).focus();
  else if (event.key === "Enter" && event.target.matches("input") && all.length) put(all[0]);
  else if (event.key === "Escape") {
    if (slash && !target().value) target().value = "/";
    slash = false;
    box().closest("details").open = false;
    target().focus();
  } else if (event.key !== "Enter" || !event.target.matches("input")) return;
  event.preventDefault();
});
