"""A team with a past and a queue to measure with: the same at every run."""

from functools import cache

import numpy as np

from footpath.pure.arrivals import Stream
from footpath.pure.forecast import Model, fit
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.working_time import office

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0  # Monday 2026-06-01 09:00 UTC
CALENDAR = office("UTC")
TYPES = 5
S = 512
URGENT = 0.2  # of what the team can do


@cache
def learned(requests: int = 2_000, seed: int = 1) -> Model:
    """What is learned from some years of work that takes three hours on average."""
    lots = np.random.default_rng(seed)
    zero = CALENDAR.to_work(np.array([NOW]))[0]
    created = np.sort(zero - lots.random(requests) * requests * 2 * HOUR)
    started = created + lots.exponential(8 * HOUR, requests)
    done = started + lots.lognormal(np.log(3 * HOUR) - 0.5, 1.0, requests)
    wall = [CALENDAR.to_wall(np.minimum(moments, zero)) for moments in (created, started, done)]
    finished, begun = np.where(done < zero, wall[2], np.nan), np.where(started < zero, wall[1], np.nan)
    return fit(History.from_arrays(wall[0], begun, finished, lots.integers(TYPES, size=requests)), NOW, CALENDAR)


def queue(requests: int, first: int = 0) -> tuple[Request, ...]:
    """So many that wait, each with a promise."""
    return tuple(
        Request(first + at, at % TYPES, promised_at=NOW + (at + 5) * HOUR, age=float(at % 40) * HOUR)
        for at in range(requests)
    )


def plan(model: Model, requests: int, people: int = 3, *, urgent: bool = False, first: int = 0) -> Plan:
    """The queue of one team."""
    streams = ()
    if urgent:
        mean = float(np.mean([table.mean() for at in range(TYPES) if (table := model.work_table(at, S)) is not None]))
        streams = (Stream(URGENT * people / mean, 0),)
    return Plan(Team(people, CALENDAR, urgent=streams), queue(requests, first), model, S=S)
