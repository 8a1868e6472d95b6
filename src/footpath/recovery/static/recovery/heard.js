// The draft of a confirmation is put into the empty end of the message, where it can be changed before it is sent.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-put]"), field = document.getElementById("id_write-text");
  if (!button || !field) return;
  const text = document.getElementById(button.dataset.put).textContent;
  field.value += (field.value && !/\n$/.test(field.value) ? "\n" : "") + text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  field.scrollIntoView({ block: "center" });
});
