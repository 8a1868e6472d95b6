"""Which figures does the promise engine aim at, and how do they read beside what was measured?"""

import textwrap
from dataclasses import asdict, dataclass
from typing import Any

HELD_OUT = "held out"
WIDTHS = (3, 38, 26, 42, 8)  # id, words, target, measured, holds
HEAD = ("id", "what", "target", "measured", "holds")

# id -> in words, and the target. What is told of logs that the engine has never seen cannot be measured here.
TARGETS = {
    "S1": ("simulate 1,000 requests in 512 futures, 3 people / draw 512,000 float32 by SFC64", "at most 4"),
    "S2": ("SimPy, then Ciw: 512 futures of the same queue / one whole forecast of ours", "SimPy 1,000, Ciw 2,500"),
    "S3": ("displacement by an emergency / forecast", "at most 1.3"),
    "S4": ("forecast with urgent arrivals / without", "at most 4"),
    "S5": ("forecast of 10,000 / of 1,000 requests, 8 people", "at most 13"),
    "S6": ("2,000 teams of 50 requests / one future of 1,000 requests in SimPy", "at most 10"),
    "S7": ("forecast and displacement of 1,000 in a process that has just started", "at most 100 ms"),
    "Q1": ("promises at 85 % kept; at 95 %", ".85 within {gap:.3f}; .93 or more"),
    "Q2": ("mean gap between 85 % and kept, over teams of 250 and more", "at most .030"),
    "Q3": ("pinball loss at 85 %: of all history; of the best of three simple methods", "at most .97; at most 1.00"),
    "Q4": ("miscalibration area", "at most .02"),
    "Q5": ("worst 100 promises in a row", ".70 or more, also when things change"),
    "Q6": ("known world: dates at 85 % kept; without urgent arrivals", ".83 to .88; below .78"),
    "Q7": ("spread of P85 at depth 5: our draws / independent ones", "at most .70"),
    "P1": ("what comes after the moment changes: promises and forecasts that change", "none"),
    "P2": ("nobody is earlier because of more ahead; mean slip of the last / work by people", "exactly; within 2 %"),
    "P3": ("largest difference from a heap, in float64", "0"),
    "P4": ("one request moves: others before both its places that change", "none"),
}
NEEDS_OTHER_LOGS = {  # what of it is judged where nobody could tune anything
    "Q1": "on each log never seen; mean gap .015",
    "Q2": "over teams never seen",
    "Q3": "mean over logs never seen, none above 1.15",
    "Q4": "mean over logs never seen",
    "Q5": "after a change, on a log never seen",
}


@dataclass(frozen=True)
class Row:
    """One promise. holds: None where nothing could be measured; figures: the same as `measured`, as numbers."""

    id: str
    target: str
    measured: str
    holds: bool | None
    figures: dict[str, float]

    @property
    def words(self) -> str:
        """What it is."""
        return TARGETS[self.id][0]

    @property
    def verdict(self) -> str:
        """Whether it holds, in a word."""
        return {True: "yes", False: "NO", None: "-"}[self.holds]


def row(name: str, measured: str, holds: bool | None, *, gap: float = 0.0, **figures: float) -> Row:
    """What was measured of one promise; `gap` goes into the words of its target."""
    target = TARGETS[name][1].format(gap=gap)
    return Row(name, target, measured, holds, {key: float(value) for key, value in figures.items()})


def share(value: float) -> str:
    """Of one: .85 and the like."""
    return f"{value:.3f}".removeprefix("0")


def table(rows: list[Row]) -> str:
    """Everything in one table; where logs are needed that nobody has handed out, a second line says so."""
    lines = [_line(HEAD), _line(["-" * width for width in WIDTHS])]
    for one in rows:
        cells = [textwrap.wrap(text, width) for text, width in zip(_cells(one), WIDTHS, strict=True)]
        if one.id in NEEDS_OTHER_LOGS:
            cells[4] += [""] * (len(cells[3]) - len(cells[4])) + [HELD_OUT]
            cells[3].append(NEEDS_OTHER_LOGS[one.id])
        height = max(len(cell) for cell in cells)
        padded = [cell + [""] * (height - len(cell)) for cell in cells]
        lines += [_line(parts) for parts in zip(*padded, strict=True)]
    return "\n".join(lines)


def as_json(rows: list[Row]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [{**asdict(one), "words": one.words, "held_out": NEEDS_OTHER_LOGS.get(one.id)} for one in rows]


def _cells(one: Row) -> tuple[str, ...]:
    return one.id, one.words, one.target, one.measured, one.verdict


def _line(parts: Any) -> str:
    return "  ".join(f"{part:{width}}" for part, width in zip(parts, WIDTHS, strict=True)).rstrip()
