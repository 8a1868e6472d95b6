"""How many hours were given back: work that nobody needed and that was stopped, obstacles that were changed?

What was stopped gives back its minutes a week, an obstacle its minutes a month, each from its day on and for one year:
after that it is how the work is done, and nobody's news. Sums of teams only; what a customer wrote is in none of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from footpath.conversations.ideas.states import CHANGED
from footpath.conversations.models import Obstacle, StoppedWork

COUNTS_FOR = timedelta(days=365)
DAYS_OF_A_MONTH = 365 / 12


@dataclass(frozen=True)
class Given:
    """The hours of some days together, and from how many things they come."""

    hours: float
    things: int


def hours(since: date, until: date, teams: frozenset[int] | None = None) -> Given:
    """The hours given back on days with since <= day < until, of these teams or of the whole house; two questions."""
    return stretches([since, until], teams)[0]


def stretches(days: Sequence[date], teams: frozenset[int] | None = None) -> list[Given]:
    """The same between each of these days, in order, and the next one; two questions together."""
    things = list(_things(days[0], days[-1], teams))
    return [_given(things, since, until) for since, until in pairwise(days)]


def _given(things: Iterable[tuple[float, date]], since: date, until: date) -> Given:
    minutes = [
        a_day * days for a_day, on in things if (days := (min(until, on + COUNTS_FOR) - max(since, on)).days) > 0
    ]
    return Given(sum(minutes) / 60, len(minutes))


def _things(since: date, until: date, teams: frozenset[int] | None) -> Iterator[tuple[float, date]]:
    """Minutes a day and the first day of everything that may count."""
    stopped = StoppedWork.objects.filter(on__lt=until, on__gt=since - COUNTS_FOR)
    changed = Obstacle.objects.filter(state=CHANGED, minutes_back__gt=0, decided_at__date__lt=until)
    changed = changed.filter(decided_at__date__gt=since - COUNTS_FOR)
    if teams is not None:
        stopped, changed = stopped.filter(team__in=teams), changed.filter(team__in=teams)
    for a_week, on in stopped.values_list("minutes_a_week", "on"):
        yield a_week / 7, on
    for a_month, at in changed.values_list("minutes_back", "decided_at"):
        if a_month is not None and at is not None:
            yield a_month / DAYS_OF_A_MONTH, at.date()
