// What the coach says to an answer, shortly after somebody stops writing; never in the way of keeping it.
const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

function listen(box, place) {
  let timer = 0;
  let asked = 0;
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 700); });
  async function ask() {
    const mine = (asked += 1);
    const data = new FormData();
    data.set("text", box.value);
    try {
      const answer = await fetch(place.dataset.coachAt, { method: "POST", body: data, headers: { "X-CSRFToken": token(), Accept: "application/json" } });
      if (!answer.ok || mine !== asked) return;
      const { flags } = await answer.json();
      place.replaceChildren(...flags.map(line));
    } catch { /* without a connection the coach is silent */ }
  }
}
function line(flag) {
  const one = document.createElement("p");
  const phrase = document.createElement("q");
  phrase.textContent = flag.phrase;
  one.append(phrase, ` ${flag.ask}`);
  return one;
}
for (const place of document.querySelectorAll("[data-coach-at]")) {
  const box = place.closest(".part")?.querySelector("[data-coach]");
  if (box) listen(box, place);
}
