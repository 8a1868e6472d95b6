// A phrase of the team is put into the box of the no, where it can be changed before it is sent.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-phrase]"), field = button && document.getElementById(button.dataset.into);
  if (!field) return;
  const text = document.getElementById(button.dataset.phrase).textContent;
  field.value += (field.value && !/\s$/.test(field.value) ? " " : "") + text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});
