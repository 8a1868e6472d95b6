"""What would each method have promised, from what was known at that moment?"""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from footpath.pure.cohort import ENOUGH_OF_ITS_OWN, curve_at_creation
from footpath.pure.kaplan_meier import Bools, Curve, Floats, Ints
from footpath.pure.recalibration import LEVELS, PROMISES_HEARD, recalibrate, share_on_grid, time_left
from footpath.pure.request_history import Spans
from footpath.pure.scoring import LEVELS_SCORED

ENOUGH_OF_A_TYPE = 10  # finished requests; with fewer, `per_type` falls back on the whole team
LAST = 100

Step = Callable[[], None]
Curves = Callable[[int], Curve | None]  # the uncorrected forecast of a request, by its position, at its creation


@dataclass(frozen=True)
class Promises:
    """What was promised to n requests, in working seconds from their creation; nan where nothing could be said.

    times: (n, 19) at LEVELS_SCORED, corrected. grids: (n, 26) at recalibration.LEVELS, before the correction.
    """

    times: Floats
    grids: Floats


def calibrated(spans: Spans, team_id: Ints, scored: Ints, curve_of: Curves, step: Step) -> Promises:
    """Forecasts, each corrected by the promises of this walk as they mature (FORECAST 5.2).

    scored (n,): positions in the spans, in the order of creation. A team with fewer than 30 outcomes learns its
    correction together with the other such teams.
    """
    team = team_id[scored]
    created, done, begin = spans.created[scored], spans.known_from[scored], spans.begin[scored]
    lasted = cycles(spans)[scored]
    grids = np.full((scored.size, LEVELS.size), np.nan)
    times = np.full((scored.size, LEVELS_SCORED.size), np.nan)
    for at, one in enumerate(team.tolist()):
        curve = curve_of(int(scored[at]))
        if curve is not None:
            known = _by(done[:at], created[at])
            usable = ~np.isnan(grids[:at, 0]) & (created[:at] < created[at])
            heard = np.flatnonzero(usable & _listened_to(team[:at], known, one))[-PROMISES_HEARD:]
            so_far = np.where(known[heard], lasted[heard], begin[at] - begin[heard])
            correction = recalibrate(share_on_grid(grids[heard], so_far), known[heard])
            grids[at] = curve.time_of(LEVELS)
            times[at] = time_left(curve, correction, LEVELS_SCORED)
        step()
    return Promises(times, grids)


def past_curves(spans: Spans, team_id: Ints) -> Curves:
    """Footpath's own forecast: what the team's past said when the request was created; see `cohort`."""
    rows = {one: np.flatnonzero(team_id == one) for one in np.unique(team_id).tolist()}
    own = {one: spans.select(mine) for one, mine in rows.items()}

    @lru_cache(maxsize=2)  # they are needed only while a team is new
    def others(team: int) -> Spans:
        return spans.select(team_id != team)

    def curve(at: int) -> Curve | None:
        team = int(team_id[at])
        mine = own[team]
        outcomes = np.count_nonzero(_by(mine.known_from, spans.created[at]))
        prior = others(team) if outcomes < ENOUGH_OF_ITS_OWN else None
        return curve_at_creation(mine, int(np.searchsorted(rows[team], at)), prior)

    return curve


def _listened_to(team: Ints, known: Bools, one: int) -> Bools:
    """Whose promises correct those of a team: its own; while it has few outcomes, those of all such teams."""
    outcomes = np.bincount(team[known], minlength=int(max(one, team.max(initial=0))) + 1)
    if outcomes[one] >= ENOUGH_OF_ITS_OWN:
        return np.asarray(team == one, dtype=np.bool_)
    return np.asarray(outcomes[team] < ENOUGH_OF_ITS_OWN, dtype=np.bool_)


class _Finished:
    """How long the finished requests of a group took: all of them, sorted when asked for, and the last hundred."""

    def __init__(self) -> None:
        self.lasted: list[float] = []
        self.latest: deque[float] = deque(maxlen=LAST)

    def add(self, lasted: float) -> None:
        self.lasted.append(lasted)
        self.latest.append(lasted)

    def ordered(self) -> list[float]:
        self.lasted.sort()  # all but the newest are in order already, which makes this quick
        return self.lasted


def simple(method: str, spans: Spans, team_id: Ints, scored: Ints, step: Step) -> Floats:
    """(n, 19) working seconds at LEVELS_SCORED: quantiles of finished requests, open ones left out, as most tools do.

    all_history: all of the team; per_type: those of the same type, if there are enough; last_100: the team's last
    100 by the date of delivery. A team without any takes everybody's. Arguments as in `calibrated`.
    """
    lasted, team, kind = cycles(spans).tolist(), team_id.tolist(), spans.type_id.tolist()
    ended = by_end(spans)
    known = np.searchsorted(spans.known_from[ended], spans.created[scored], side="right")
    groups: defaultdict[tuple[int, ...], _Finished] = defaultdict(_Finished)
    times = np.full((scored.size, LEVELS_SCORED.size), np.nan)
    heard = 0
    for row, at in enumerate(scored.tolist()):
        for past in ended[heard : known[row]].tolist():
            for group in ((), (team[past],), (team[past], kind[past])):
                groups[group].add(lasted[past])
        heard = int(known[row])
        chosen = groups[(team[at],)] if groups[(team[at],)].lasted else groups[()]
        of_a_type = groups[(team[at], kind[at])]
        if method == "per_type" and len(of_a_type.lasted) >= ENOUGH_OF_A_TYPE:
            chosen = of_a_type
        if chosen.lasted:
            times[row] = _quantiles(sorted(chosen.latest) if method == "last_100" else chosen.ordered())
        step()
    return times


def _quantiles(ordered: list[float]) -> Floats:
    """(19,): as np.quantile, which would look through all the values again."""
    place = LEVELS_SCORED * (len(ordered) - 1)
    low = place.astype(np.int64)
    below = np.array([ordered[at] for at in low.tolist()])
    above = np.array([ordered[at] for at in np.minimum(low + 1, len(ordered) - 1).tolist()])
    return np.asarray(below + (above - below) * (place - low))


def cycles(spans: Spans) -> Floats:
    """(n,) working seconds from asked to delivered, less pauses; nan while open."""
    return np.maximum(spans.end - spans.begin - spans.paused, 0.0)


def by_end(spans: Spans) -> Ints:
    """Positions of the finished ones, in the order in which they became known."""
    return np.argsort(spans.known_from, kind="stable")[: np.count_nonzero(~np.isnan(spans.done))]


def _by(moments: Floats, now: float) -> Bools:
    with np.errstate(invalid="ignore"):
        return np.asarray(moments <= now, dtype=np.bool_)
