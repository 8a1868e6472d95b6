// How does the guide of a talk count its minutes, and follow the keyboard?
const clock = document.querySelector("[data-clock]");
const shown = clock?.querySelector("[data-minutes]");
const begun = Date.now() - Number(clock?.dataset.gone ?? 0) * 60000;
if (shown && clock.dataset.paused === "no") {
  setInterval(() => { shown.textContent = String(Math.floor((Date.now() - begun) / 60000)); }, 10000);
}
const form = document.querySelector("form[data-note]");
form?.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") form.requestSubmit();
});
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.key !== "ArrowRight") return;
  const next = [...(form?.querySelectorAll("button[name=to]") ?? [])].at(-1);
  if (!next || !next.querySelector("svg use[href$='#arrow-right']")) return;
  event.preventDefault();
  form.requestSubmit(next);
});
