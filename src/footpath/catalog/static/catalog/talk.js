// Alt with an arrow moves the row one stands in up or down, as its buttons do.
document.addEventListener("keydown", (event) => {
  if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
  const way = event.key === "ArrowUp" ? "[data-up]" : "[data-down]";
  const button = event.target.closest?.("[data-row]")?.querySelector(way);
  if (!button) return;
  event.preventDefault();
  button.click();
});
