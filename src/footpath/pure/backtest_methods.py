"""What would each method have promised, from what was known at that moment?"""

from collections.abc import Callable

import numpy as np

from footpath.pure.cohort import ENOUGH_OF_ITS_OWN, curve_at_creation
from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.recalibration import LEVELS, PROMISES_HEARD, recalibrate, share_on_grid, time_left
from footpath.pure.request_history import Spans
from footpath.pure.scoring import LEVELS_SCORED

ENOUGH_OF_A_TYPE = 10  # finished requests; with fewer, `per_type` falls back on the whole team
LAST = 100


def footpath(spans: Spans, team_id: Ints, scored: Ints, step: Callable[[], None]) -> Floats:
    """(n, 19) working seconds at LEVELS_SCORED: the forecast, corrected by the promises of this walk as they mature.

    scored (n,): positions in the spans, in the order of creation. A team with fewer than 30 outcomes learns its
    correction together with the other such teams.
    """
    team = team_id[scored]
    rows = {one: np.flatnonzero(team_id == one) for one in np.unique(team).tolist()}
    parts = {one: (spans.select(mine), spans.select(team_id != one)) for one, mine in rows.items()}
    created, done, begin = spans.created[scored], spans.done[scored], spans.begin[scored]
    lasted = cycles(spans)[scored]
    grids = np.full((scored.size, LEVELS.size), np.nan)
    times = np.full((scored.size, LEVELS_SCORED.size), np.nan)
    for at, one in enumerate(team.tolist()):
        curve = curve_at_creation(parts[one][0], int(np.searchsorted(rows[one], scored[at])), parts[one][1])
        if curve is not None:
            known = _before(done[:at], created[at])
            usable = ~np.isnan(grids[:at, 0]) & (created[:at] < created[at])
            heard = np.flatnonzero(usable & _listened_to(team[:at], known, one))[-PROMISES_HEARD:]
            so_far = np.where(known[heard], lasted[heard], begin[at] - begin[heard])
            correction = recalibrate(share_on_grid(grids[heard], so_far), known[heard])
            grids[at] = curve.time_of(LEVELS)
            times[at] = time_left(curve, correction, LEVELS_SCORED)
        step()
    return times


def _listened_to(team: Ints, known: Bools, one: int) -> Bools:
    """Whose promises correct those of a team: its own; while it has few outcomes, those of all such teams."""
    outcomes = np.bincount(team[known], minlength=int(max(one, team.max(initial=0))) + 1)
    if outcomes[one] >= ENOUGH_OF_ITS_OWN:
        return np.asarray(team == one, dtype=np.bool_)
    return np.asarray(outcomes[team] < ENOUGH_OF_ITS_OWN, dtype=np.bool_)


def simple(method: str, spans: Spans, team_id: Ints, scored: Ints, step: Callable[[], None]) -> Floats:
    """(n, 19) working seconds at LEVELS_SCORED: quantiles of finished requests, open ones left out, as most tools do.

    all_history: all of the team; per_type: those of the same type, if there are enough; last_100: the team's last
    100 by the date of delivery. A team without any takes everybody's.
    """
    lasted = cycles(spans)
    times = np.full((scored.size, LEVELS_SCORED.size), np.nan)
    for row, at in enumerate(scored.tolist()):
        finished = _before(spans.done, spans.created[at])
        mine = finished & (team_id == team_id[at])
        chosen = np.flatnonzero(mine if mine.any() else finished)
        if method == "per_type":
            same = np.flatnonzero(mine & (spans.type_id == spans.type_id[at]))
            chosen = same if same.size >= ENOUGH_OF_A_TYPE else chosen
        elif method == "last_100":
            chosen = chosen[np.argsort(spans.done[chosen], kind="stable")][-LAST:]
        if chosen.size:
            times[row] = np.quantile(lasted[chosen], LEVELS_SCORED)
        step()
    return times


def cycles(spans: Spans) -> Floats:
    """(n,) working seconds from asked to delivered, less pauses; nan while open."""
    return np.maximum(spans.end - spans.begin - spans.paused, 0.0)


def _before(moments: Floats, now: float) -> Bools:
    with np.errstate(invalid="ignore"):
        return np.asarray(moments < now, dtype=np.bool_)
