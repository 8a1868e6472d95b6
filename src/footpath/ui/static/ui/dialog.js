// Dialogs open and close, messages go away when told to, and the eye is led to what went wrong.
const native = "command" in HTMLButtonElement.prototype;

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (!native && button.getAttribute("commandfor")) {
    const dialog = document.getElementById(button.getAttribute("commandfor"));
    if (button.getAttribute("command") === "show-modal") dialog?.showModal(); else dialog?.close();
  }
  if ("dismiss" in button.dataset) button.closest(".notice")?.remove();
  if ("back" in button.dataset) history.back();
});

// a click beside the dialog closes it, unless something was typed in it
document.addEventListener("click", (event) => {
  if (event.target.matches?.("dialog[open]") && !event.target.querySelector("form")) event.target.close();
});

function arrive(root) {
  for (const dialog of root.querySelectorAll("dialog[data-open]:not([open])")) dialog.showModal();
  root.querySelector("[data-focus]")?.focus();
  for (const button of root.querySelectorAll("[data-back]")) button.hidden = history.length < 2;
}

document.addEventListener("htmx:load", (event) => arrive(event.detail.elt));
arrive(document);
