"""What goes into the index, and what comes out of it?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Entry:
    """A thing to be found: by its title, its text, and words that are not shown; and since when it is over."""

    kind: str
    id: int
    title: str
    body: str = ""
    words: str = ""
    over_since: datetime | None = None


@dataclass(frozen=True)
class Hit:
    """A thing that was found; `rank` is higher and `place` lower for a better match, within one answer only."""

    kind: str
    id: int
    title: str
    snippet: str
    rank: float
    place: int = 0


@dataclass(frozen=True)
class Mended:
    """What was wrong with the index of a kind."""

    added: int
    changed: int
    removed: int
