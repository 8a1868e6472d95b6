"""How do the figures read, with the aims beside them?"""

from typing import Any

MS = {"board": 30, "request": 30, "search": 30, "emergency": 150}
A_SECOND, QUESTIONS, COLD, WARM, MEMORY = 60, 15, 250, 60, 250


def table(found: dict[str, Any]) -> str:
    """One database of one size."""
    questions = found["questions"]
    lines = [
        f"\n{found['database']}, {found['requests']:,} requests",
        f"{'':14}{'ms: median':>12}{'p95':>7}{'p99':>7}{'aim':>6}{'a second':>12}{'aim':>6}{'questions':>12}{'aim':>6}",
    ]
    for name, row in found["pages"].items():
        asked = questions.get(name)
        lines.append(
            f"{name:14}{row['median']:12.0f}{row['p95']:7.0f}{row['p99']:7.0f}{MS.get(name, ''):>6}"
            f"{row['a_second']:12.0f}{A_SECOND:6}{_asked(asked):>12}{QUESTIONS:6}"
        )
    for name, of in found["weight"].items():
        lines.append(
            f"{name + ', kB':14}{of['cold'] / 1000:6.0f} cold (aim {COLD}), {of['warm'] / 1000:.0f} warm (aim {WARM}),"
            f" in {of['files'] + 1} files"
        )
    memory = found["memory"]
    parts = ", ".join(f"{name} {mb:.0f}" for name, mb in memory.items())
    lines.append(f"{'memory, MB':14}{sum(memory.values()):6.0f} (aim {MEMORY}): {parts}")
    return "\n".join(lines)


def _asked(counts: list[int] | None) -> str:
    """With few rows; and with many, where that is more."""
    if not counts:
        return "-"
    few, many = counts
    return f"{few} to {many}" if many > few else str(few)
