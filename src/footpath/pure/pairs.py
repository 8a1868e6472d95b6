"""Who serves whom, when requests show one thing and people say another?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

End = TypeVar("End")


@dataclass(frozen=True)
class Said:
    """What somebody said by hand: whether it holds, and whether it comes first."""

    holds: bool
    first: bool = False


@dataclass(frozen=True)
class Line(Generic[End]):
    """One other side: how many requests show it (0: none do), and whether somebody said so by hand."""

    end: End
    count: int
    by_hand: bool
    first: bool


def merged(
    shown: Mapping[End, int], said: Mapping[End, Said], names: Mapping[End, str]
) -> tuple[list[Line[End]], list[Line[End]]]:
    """Those who hold and those who were taken off by hand, out of what requests show and what was said.

    `shown` counts requests, `names` says how each end is called; an end without a name is left out. What was said
    beats what is shown. The one that comes first leads; then by requests, most first; then by name.
    """
    lines = [
        Line(end, shown.get(end, 0), end in said, end in said and said[end].holds and said[end].first)
        for end in {*shown, *said}
        if end in names and (shown.get(end, 0) > 0 or end in said)
    ]
    lines.sort(key=lambda line: (not line.first, -line.count, names[line.end].casefold(), names[line.end]))
    holds = [line for line in lines if line.end not in said or said[line.end].holds]
    return holds, [line for line in lines if line not in holds]
