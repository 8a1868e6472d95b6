// Light, dark or as the device says: applied before the first paint, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem("footpath-look") || "auto"; } catch { return "auto"; } };
  const device = matchMedia("(prefers-color-scheme: dark)");

  function apply() {
    const choice = stored();
    if (choice === "auto") delete root.dataset.theme; else root.dataset.theme = choice;
    root.dataset.bsTheme = choice === "auto" ? (device.matches ? "dark" : "light") : choice;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
    }
  }

  apply();
  device.addEventListener("change", apply);
  addEventListener("storage", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    try { localStorage.setItem("footpath-look", button.dataset.themeChoice); } catch { /* private mode: for this page only */ }
    apply();
  });
})();
