"""Has the exception become the habit?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from footpath.pure.control import ABOVE, RUN_ABOVE, Chart, share_chart
from footpath.pure.figures import Tally
from footpath.pure.rare import THREE_SIGMA, RareChart, by_chance_closer, rare_chart

RECENT = 3  # months in which something has to have happened: what was long ago is no habit any more
LEAST = 3  # emergencies in these months: one or two are none yet
OFTEN = 1.4  # expected a month, from which fewer than one month in four has none by chance (exp(-1.4) = .25)
ABOVE_LIMIT, LONG_RUN, CLOSE = "above_limit", "long_run", "close"  # why it is one


@dataclass(frozen=True)
class Month:
    """How often a team asked in the month that begins on `first`, and how many of these asks wanted to overtake."""

    first: date
    asks: int
    emergencies: int


@dataclass(frozen=True)
class Seen:
    """What is seen of one team that asks: its months, its share against what is `usual`, drawn as a share a month or,
    where they are rare, as the asks between two; and why it is a habit, "" where it is none.
    """

    months: tuple[Month, ...]
    usual: float
    share: Chart | None
    rare: RareChart | None
    why: str
    moments: tuple[datetime, ...] = ()  # of the emergencies, in order

    @property
    def asks(self) -> int:
        """In all months."""
        return sum(month.asks for month in self.months)

    @property
    def emergencies(self) -> int:
        """In all months."""
        return sum(month.emergencies for month in self.months)

    @property
    def lately(self) -> tuple[int, int]:
        """Emergencies and asks of the last RECENT months."""
        recent = self.months[-RECENT:]
        return sum(month.emergencies for month in recent), sum(month.asks for month in recent)


def look(months: Sequence[date], asks: Sequence[tuple[datetime, bool]], usual: float) -> Seen:
    """What is seen of a team that asked at these moments, each an emergency or not, in months that begin on these days
    (in order, without gaps, the last one not over yet). `usual`: the share of emergencies among the asks of everybody.

    Of a month whose share lies above the limit, or of eight in a row above the middle, the p chart tells; where fewer
    than OFTEN are expected a month it would tell of single ones, and the g chart's geometric distribution is asked
    instead whether the last three came closer together than chance puts them 1 in 740 times. Both only for a team with
    LEAST emergencies in the last RECENT months.
    """
    firsts = list(months)
    counted = [[0, 0] for _ in firsts]
    ordered = sorted(asks)
    for at, is_one in ordered:
        place = sum(first <= at.date() for first in firsts) - 1
        if place >= 0:
            counted[place][0] += 1
            counted[place][1] += is_one
    found = tuple(Month(first, n, hits) for first, (n, hits) in zip(firsts, counted, strict=True))
    gaps = _gaps([is_one for _at, is_one in ordered])
    moments = tuple(at for at, is_one in ordered if is_one)
    lately = sum(month.emergencies for month in found[-RECENT:])
    share = None
    if len(ordered) * usual / max(len(firsts), 1) >= OFTEN:
        share = share_chart([Tally(month.asks, month.emergencies, month.emergencies) for month in found], usual)
    if share is not None:
        why = _why_of(share)
        return Seen(found, usual, share, None, why if lately >= LEAST else "", moments)
    rare = rare_chart(gaps, (1 - usual) / usual) if 0 < usual < 1 else None
    is_close = rare is not None and by_chance_closer(gaps[-LEAST:], usual) <= THREE_SIGMA
    return Seen(found, usual, None, rare, CLOSE if is_close and lately >= LEAST else "", moments)


def _gaps(asks: Sequence[bool]) -> list[int]:
    """How many asks lie before each emergency, since the one before it."""
    gaps, since = [], 0
    for is_one in asks:
        if is_one:
            gaps.append(since)
        since = 0 if is_one else since + 1
    return gaps


def _why_of(chart: Chart) -> str:
    """Of the last RECENT months: above the limit, or the end of a long run above the middle."""
    signals = [point.signal for point in chart.points[-RECENT:]]
    return ABOVE_LIMIT if ABOVE in signals else LONG_RUN if RUN_ABOVE in signals else ""
