"""What is kept about somebody, as each room says it of itself?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from footpath.ui.counts import how_many
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Kept:
    """One kind of thing that is kept about the reader: what, how much, who sees it, and what they can do about it.

    `way` is the address where they change it or switch it off, `act` what they do there; without one, `why` says why
    it cannot be switched off. What is to be counted is in `rows`, of several kinds as a tuple.
    """

    what: str
    who_sees: str
    count: int | None = None
    way: str = ""
    act: str = ""
    why: str = ""
    rows: QuerySet[Any, Any] | tuple[QuerySet[Any, Any], ...] = ()

    @property
    def counted(self) -> tuple[QuerySet[Any, Any], ...]:
        """What is still to be counted."""
        return self.rows if isinstance(self.rows, tuple) else (self.rows,)


def kept_panel(title: str, lines: Sequence[Kept]) -> Panel:
    """The lines of one room on the page that tells somebody what is kept about them; one question counts for all."""
    counts = iter(how_many(*(rows for line in lines for rows in line.counted)))
    told = [
        replace(line, count=sum(next(counts) for _rows in line.counted), rows=()) if line.counted else line
        for line in lines
    ]
    return Panel("ui/kept.html", {"title": title, "lines": told})
