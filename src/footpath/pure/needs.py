"""Which few areas matter most for a team, when several sources say something about each?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 3  # areas: more are worked on by nobody
ENOUGH = 0.7  # of all cases: where this share goes well, an area is well enough


class Says(StrEnum):
    """What one piece of evidence says of its area."""

    NEED = "need"  # clearly below what is well enough
    PERHAPS = "perhaps"  # it may be, chance may have made it
    WELL = "well"  # clearly enough


@dataclass(frozen=True)
class Evidence:
    """What one source says of one area. `source` is its kind: several lines of one survey are one source."""

    area: str
    source: str
    says: Says


@dataclass(frozen=True)
class Area:
    """An area with the sources that see a need in it, and those that do not rule it out."""

    key: str
    needs: int
    perhaps: int
    well: int


def says(low: float | None, high: float | None, enough: float = ENOUGH) -> Says:
    """What a share, or a mean, between `low` and `high` says: a need only where the whole interval lies below `enough`.

    Without an interval it says no more than perhaps. ValueError for an interval that is upside down.
    """
    if low is None or high is None:
        return Says.PERHAPS
    if low > high:
        raise ValueError(f"{low} is above {high}")
    return Says.NEED if high < enough else Says.WELL if low >= enough else Says.PERHAPS


def areas(found: Iterable[Evidence], order: Sequence[str]) -> list[Area]:
    """Every area of which something is known, those first in which the most sources see a need; then by how many do not
    rule it out; then in `order`. A source counts once an area, with the most urgent thing it says.
    """
    urgency = (Says.NEED, Says.PERHAPS, Says.WELL)
    by_area: dict[str, dict[str, Says]] = {}
    for one in found:
        sources = by_area.setdefault(one.area, {})
        sources[one.source] = min(one.says, sources.get(one.source, Says.WELL), key=urgency.index)
    counted = [Area(key, *(list(sources.values()).count(kind) for kind in urgency)) for key, sources in by_area.items()]
    place = {key: number for number, key in enumerate(order)}
    return sorted(counted, key=lambda area: (-area.needs, -area.perhaps, place.get(area.key, len(place)), area.key))


def few(found: Iterable[Evidence], order: Sequence[str]) -> list[Area]:
    """The few that matter most: at most MOST, and only those in which at least one source sees a need."""
    return [area for area in areas(found, order) if area.needs][:MOST]
