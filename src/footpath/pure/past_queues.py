"""When would the queue simulation have said that a new request is done, at an earlier moment?

A log does not say who was there and in which order work was taken up. So the back-test of the simulation takes first
come, first served, and as many hands as had work while somebody waited (FORECAST 5.3).
"""

from dataclasses import dataclass

import numpy as np

from footpath.pure.backtest_methods import Curves
from footpath.pure.cohort import cohort_at
from footpath.pure.crew import BadPlan, Request, Team
from footpath.pure.forecast import Model
from footpath.pure.kaplan_meier import Bools, Curve, Floats, fit_curve
from footpath.pure.queueing import Plan
from footpath.pure.recalibration import recalibrate
from footpath.pure.request_history import History, Spans, cycle_spans, on_scale
from footpath.pure.working_time import Calendar

FUTURES = 128
WEEKS = 8  # of the past, in which hands are counted
WEEK = 7 * 86_400.0
RARELY = 0.1  # the share of the time in which somebody waited, below which all of it is looked at


@dataclass(frozen=True)
class Desk:
    """One team's whole log. cycles: asked to delivered; work: started to delivered; start: (n,) working seconds when
    work started, nan where it has not.
    """

    history: History
    cycles: Spans
    work: Spans
    start: Floats


def queue_curves(history: History, calendar: Calendar, seed: int = 0) -> Curves:
    """By position in the history: how long the simulation would have said that this request takes.

    In working seconds from its creation; None where too little work had finished to know how long work takes.
    Nothing that happened at its creation or later is looked at.
    """
    rows = {one: np.flatnonzero(history.team_id == one) for one in np.unique(history.team_id).tolist()}
    desks = {one: _desk(history.select(mine), calendar) for one, mine in rows.items()}

    def curve(at: int) -> Curve | None:
        team = int(history.team_id[at])
        return _simulated(desks[team], int(np.searchsorted(rows[team], at)), calendar, seed)

    return curve


def _desk(history: History, calendar: Calendar) -> Desk:
    cycles, start = cycle_spans(history, calendar), on_scale(history.started, calendar)
    work = Spans(cycles.created, cycles.done, start, cycles.end, cycles.paused, cycles.type_id)
    return Desk(history, cycles, work, start)


def _simulated(desk: Desk, at: int, calendar: Calendar, seed: int) -> Curve | None:
    now, now_work = float(desk.history.created[at]), float(desk.cycles.begin[at])
    past = desk.history.known_at(now)
    n = len(past)
    weeks_ago = float(calendar.to_work(np.array([now - WEEKS * WEEK]))[0])
    begun = np.flatnonzero(~np.isnan(past.started))
    work = cohort_at(desk.work.select(begun), now, now_work)
    model = Model(calendar, now, work, work, recalibrate(np.zeros(0), np.zeros(0, dtype=np.bool_)))
    start = np.where(np.isnan(past.started), np.nan, desk.start[:n])
    end = np.where(np.isnan(past.done), np.nan, desk.cycles.end[:n])
    hands = hands_busy(desk.cycles.begin[:n], start, end, past.paused, since=weeks_ago, now=now_work)
    waiting = [
        Request(one, int(past.type_id[one]), started_at=None if np.isnan(past.started[one]) else past.started[one])
        for one in np.flatnonzero(np.isnan(past.done)).tolist()
    ]
    newcomer = Request(at, int(desk.history.type_id[at]))
    plan = Plan(Team(hands, calendar), (*waiting, newcomer), model, S=FUTURES, seed=seed, now=now)
    if plan.cannot_say is not None:
        return None
    try:
        finish = plan.futures.finish[-1].astype(np.float64)  # first come, first served: the newcomer is last in line
    except BadPlan:  # a queue whose futures are too many to be kept
        return None
    return fit_curve(finish, np.ones(finish.size, dtype=np.bool_), np.ones(finish.size))


def hands_busy(asked: Floats, start: Floats, end: Floats, paused: Floats, *, since: float, now: float) -> int:
    """How many pieces of work were in hand at once, on average over the time in which somebody waited; at least 1.

    asked, start, end: (n,) working seconds, start and end nan where not yet; paused: (n,) of them spent waiting for
    the customer. Looked at from `since` to `now`. Where hardly anybody ever waited: the mean over all of the time.
    """
    begun = ~np.isnan(start)
    until, taken = np.where(np.isnan(end), now, end), np.where(begun, start, now)
    length = np.maximum(until - taken, 1.0)
    share = np.where(begun, np.clip(1.0 - paused / length, 0.0, 1.0), 0.0)
    edges = np.unique(np.clip(np.concatenate([asked, taken, until, [since, now]]), since, now))
    middle, lasts = (edges[1:] + edges[:-1]) / 2, np.diff(edges)
    in_hand = _sum_before(taken, share, middle) - _sum_before(until, share, middle)
    # What never had a start but an end was done without waiting for hands, as far as anybody knows.
    waits = begun | np.isnan(end)
    waiting = _sum_before(asked, waits, middle) - _sum_before(taken, waits, middle)
    busy = lasts * (waiting > 0.5)
    if busy.sum() <= RARELY * lasts.sum():
        busy = lasts
    return max(1, round(float(in_hand @ busy / busy.sum()))) if busy.any() else 1


def _sum_before(moments: Floats, weights: Floats | Bools, when: Floats) -> Floats:
    """(m,): the weights (n,) of the moments (n,) that lie before each `when` (m,), together."""
    order = np.argsort(moments, kind="stable")
    sums = np.concatenate([[0.0], np.cumsum(weights[order], dtype=np.float64)])
    return np.asarray(sums[np.searchsorted(moments[order], when)])
