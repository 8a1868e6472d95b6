"""What is kept about somebody, as each room says it of itself?"""

from collections.abc import Sequence
from dataclasses import dataclass

from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Kept:
    """One kind of thing that is kept about the reader: what, how much, who sees it, and what they can do about it.

    `way` is the address where they change it or switch it off, `act` what they do there; without one, `why` says why
    it cannot be switched off.
    """

    what: str
    who_sees: str
    count: int | None = None
    way: str = ""
    act: str = ""
    why: str = ""


def kept_panel(title: str, lines: Sequence[Kept]) -> Panel:
    """The lines of one room on the page that tells somebody what is kept about them."""
    return Panel("ui/kept.html", {"title": title, "lines": lines})
