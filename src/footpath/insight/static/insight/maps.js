// Whoever points at a team sees its own lines; without this, its link does the same.
const lines = document.querySelector(".silo-lines, .net-lines");

function light(team) {
  lines.classList.toggle("some", Boolean(team));
  for (const line of lines.querySelectorAll(".lit")) line.classList.remove("lit");
  if (team) for (const line of lines.querySelectorAll(`[data-t~="${CSS.escape(team)}"]`)) line.classList.add("lit");
}

if (lines) {
  for (const spot of document.querySelectorAll("a[data-team]")) {
    for (const kind of ["pointerenter", "focus"]) spot.addEventListener(kind, () => light(spot.dataset.team));
    for (const kind of ["pointerleave", "blur"]) spot.addEventListener(kind, () => light(""));
  }
}
