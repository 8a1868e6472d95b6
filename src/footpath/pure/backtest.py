"""How well would promises have held on this history, walking forward in time?"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np

from footpath.pure.backtest_methods import Promises, Step, calibrated, past_curves, simple
from footpath.pure.forecast import FARTHEST
from footpath.pure.kaplan_meier import Floats, Ints
from footpath.pure.opening import LAST_YEAR
from footpath.pure.past_queues import queue_curves
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.scoring import Outcomes, Score, as_json, score
from footpath.pure.throughput import throughput
from footpath.pure.working_time import Calendar

DEFAULT = "footpath"
SIMULATION = "simulation"
METHODS = (DEFAULT, "all_history", "per_type", "last_100", "throughput_mc")
ON_REQUEST = (SIMULATION,)  # needs to know when work started, which many logs do not say
FINISHED_FIRST = 100  # requests, before the first promise is scored
END_OF_CALENDARS = datetime(LAST_YEAR, 12, 31, tzinfo=UTC).timestamp()

Progress = Callable[[int, int], None]


class BadBacktest(ValueError):
    """A question that cannot be asked: an unknown method, a limit below 1, a seed below 0.

    `field` names the argument.
    """

    def __init__(self, field_name: str, value: object) -> None:
        super().__init__(f"{field_name}: {value!r}")
        self.field = field_name


@dataclass(frozen=True)
class Report:
    """requests: how many the history has; scored: how many promises were judged (0: too little history)."""

    requests: int
    scored: int
    methods: dict[str, Score] = field(default_factory=dict)

    def as_json(self, seconds: float, team_names: Sequence[str] = ()) -> dict[str, Any]:
        """The object that `footpath backtest --json` prints."""
        names = dict(enumerate(team_names))
        return {
            "requests": self.requests,
            "scored": self.scored,
            "default": DEFAULT,
            "methods": {method: as_json(one, names) for method, one in self.methods.items()},
            "seconds": round(seconds, 3),
        }


def backtest(
    history: History,
    calendar: Calendar,
    *,
    methods: Sequence[str] = METHODS,
    limit: int | None = None,
    seed: int = 0,
    progress: Progress | None = None,
) -> Report:
    """Promise each request at its creation from what was known then, and judge when the truth is known.

    limit: score so many, evenly spaced. seed: for methods that draw. progress: called with (promises made, promises
    to make). Raises BadBacktest.
    """
    unknown = [method for method in methods if method not in (*METHODS, *ON_REQUEST)]
    if unknown or not methods:
        raise BadBacktest("methods", unknown)
    if limit is not None and limit < 1:
        raise BadBacktest("limit", limit)
    if seed < 0:
        raise BadBacktest("seed", seed)
    scored = scored_requests(history, limit)
    if not scored.size:
        return Report(len(history), 0)
    wanted, made = len(set(methods)) * scored.size, itertools.count(1)

    def step() -> None:
        if progress:
            progress(next(made), wanted)

    truth = outcomes(history, scored)
    judged = {
        method: score(walk(history, calendar, scored, method, seed=seed, step=step), truth)
        for method in dict.fromkeys(methods)
    }
    return Report(len(history), int(scored.size), judged)


def outcomes(history: History, scored: Ints) -> Outcomes:
    """What became of the scored requests by the last time in the log."""
    finished = ~np.isnan(history.done)
    last = max(float(history.created[-1]), float(history.done[finished].max()))
    done = np.where(finished, history.done, last)
    return Outcomes(history.created[scored], done[scored], finished[scored], history.team_id[scored])


def scored_requests(history: History, limit: int | None = None) -> Ints:
    """Which requests are scored (positions): those with a past to learn from and a future to be judged by.

    Created later than the first request plus P95 of the finished cycle times, after 100 have finished, and at least
    P95 before the last time in the log, for there it shows only the fast ones. The choice looks at the whole log;
    the promises do not. `limit` takes so many of them, evenly spaced.
    """
    finished = np.sort(history.done[~np.isnan(history.done)])
    if finished.size < FINISHED_FIRST:
        return np.zeros(0, dtype=np.int64)
    took = history.done - history.created
    long = float(np.quantile(took[~np.isnan(took)], 0.95))
    last = max(float(history.created[-1]), float(finished[-1]))
    earliest = max(float(history.created[0]) + long, float(finished[FINISHED_FIRST - 1]))
    fair = np.flatnonzero((history.created > earliest) & (history.created <= last - long))
    if limit is None or limit >= fair.size:
        return fair
    return fair[np.linspace(0, fair.size - 1, limit).round().astype(np.int64)]


def walk(
    history: History, calendar: Calendar, scored: Ints, method: str, *, seed: int = 0, step: Step = lambda: None
) -> Floats:
    """The promises of one method to the scored requests: (n, 19) seconds since 1970 at LEVELS_SCORED.

    Each rests on what was known when that request was created. As in the product, a date moves back by the
    time in which the request waited for its customer. `step` is called after each one.
    """
    if method == "throughput_mc":
        times = throughput(cycle_spans(history, calendar), history.team_id, scored, calendar, seed=seed, step=step)
    elif method in (DEFAULT, SIMULATION):
        times = promises(history, calendar, scored, method, seed=seed, step=step).times
    else:
        times = simple(method, cycle_spans(history, calendar), history.team_id, scored, step)
    return on_the_wall(times, history, calendar, scored)


def promises(
    history: History, calendar: Calendar, scored: Ints, method: str, *, seed: int = 0, step: Step = lambda: None
) -> Promises:
    """Those of `footpath` or `simulation`, in working seconds, with what was said before the correction."""
    spans = cycle_spans(history, calendar)
    curves = past_curves(spans, history.team_id) if method == DEFAULT else queue_curves(history, calendar, seed)
    return calibrated(spans, history.team_id, scored, curves, step)


def on_the_wall(times: Floats, history: History, calendar: Calendar, scored: Ints) -> Floats:
    """Working seconds (n, 19) from the creation of the scored requests as seconds since 1970.

    Nobody means a date that is more than FARTHEST away, and no calendar knows one.
    """
    created = history.created[scored]
    paused = np.where(np.isnan(history.done), 0.0, history.paused)[scored]
    ends = (calendar.to_work(created) + paused)[:, None] + times
    latest = calendar.to_work(np.minimum(created + FARTHEST, END_OF_CALENDARS))[:, None]
    wall = calendar.to_wall(np.minimum(ends, latest).ravel()).reshape(ends.shape)
    return np.maximum(wall, created[:, None])  # who asks on a weekend is not told the end of the week before
