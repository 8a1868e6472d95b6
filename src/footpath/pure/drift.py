"""Do dates hold clearly less often, or clearly more often, than was said?"""

from dataclasses import dataclass

SAID = 0.85  # the level whose dates are watched
HEARD_FOR = 50  # requests: so long an alarm is told; by then dates follow, or it has rung again


@dataclass(frozen=True)
class Alarm:
    """at: the promise (0-based) that raised it; since: the first of the stretch that did; fewer: were fewer kept?"""

    at: int
    since: int
    fewer: bool


@dataclass
class _Side:
    """One side of the chart: where it goes with a promise that was kept, and with one that was missed."""

    kept: int
    missed: int
    limit: int
    height: int = 0
    since: int = 0


class Watch:
    """A two-sided binomial CUSUM on whether the dates at 85 % held, fed in the order of those dates.

    Page, Biometrika 41 (1954); for shares Reynolds & Stoumbos, Journal of Quality Technology 31 (1999): between the
    share of misses that was said, p = .15, and the one to be found, q, a miss lifts the chart by 1 - r and a promise
    that was kept lowers it by r, never below 0, with r = log((1 - p) / (1 - q)) / log(q (1 - p) / (p (1 - q))): 1/5 for
    q = .25, and the other way round 1/9 for q = .08. In units of r the steps are whole numbers.
    """

    def __init__(self) -> None:
        self._seen = 0
        self._fewer = _Side(kept=-1, missed=4, limit=30)
        self._more = _Side(kept=1, missed=-8, limit=45)

    def add(self, kept: bool) -> Alarm | None:
        """The next promise: did its date hold? With an alarm the chart starts anew."""
        found = None
        for side in (self._fewer, self._more):
            if not side.height:
                side.since = self._seen
            side.height = max(side.height + (side.kept if kept else side.missed), 0)
            if side.height >= side.limit:
                found = Alarm(self._seen, side.since, side is self._fewer)
        if found:
            self._fewer.height = self._more.height = 0
        self._seen += 1
        return found
