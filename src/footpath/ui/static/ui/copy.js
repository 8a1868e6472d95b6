// A text goes into the clipboard at one press; where the browser does not let us, it is selected, ready to be copied.
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const shown = document.getElementById(button.dataset.copy);
  getSelection().selectAllChildren(shown);
  try { await navigator.clipboard.writeText(shown.textContent); } catch { return; }
  getSelection().removeAllRanges();
  const word = button.querySelector("span");
  const before = word.dataset.word ||= word.textContent;
  word.textContent = button.dataset.copied;
  const status = document.getElementById("status");
  if (status) status.textContent = button.dataset.copied;
  setTimeout(() => { word.textContent = before; }, 2000);
});
