// How long did each question take? Measured from one answer to the next while the page is looked at, and sent with the
// comments; the answers themselves stay here.
const times = {};
let last = performance.now();
let away = 0;
let hidden = 0;
document.addEventListener("visibilitychange", () => {
  if (document.hidden) hidden = performance.now();
  else if (hidden) { away += performance.now() - hidden; hidden = 0; }
});
document.querySelector("form[data-tried]").addEventListener("focusout", note);
document.querySelector("form[data-tried]").addEventListener("change", note);
function note(event) {
  const question = event.target.closest("[data-question]");
  if (!question) return;
  const now = performance.now();
  const key = question.dataset.question.slice(2);
  times[key] = (times[key] ?? 0) + Math.max(0, now - last - away) / 1000;
  [last, away] = [now, 0];
}
for (const button of document.querySelectorAll("[data-next]")) button.addEventListener("click", () => { last = performance.now(); away = 0; });
const say = document.getElementById("say");
say.addEventListener("submit", () => { say.elements.times.value = JSON.stringify(times); });
