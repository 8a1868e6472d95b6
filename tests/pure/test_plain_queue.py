"""Is the queue served as docs/promises.md, 4, says? Once more with a heap of hands, one future after the other."""

import heapq
import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footpath.pure.forecast import fit
from footpath.pure.kaplan_meier import fit_curve
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.work_left import WorkLeft, resumed
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCK = round_the_clock("UTC")
RNG = np.random.default_rng(5)
CREATED = np.sort(NOW - RNG.random(200) * 60 * DAY)
STARTED = CREATED + RNG.random(200) * DAY
DONE = STARTED + RNG.lognormal(np.log(6 * HOUR), 0.9, 200)
MODEL = fit(History.from_arrays(CREATED, STARTED, DONE).known_at(NOW), NOW, CLOCK)
PAUSES = fit_curve(RNG.exponential(DAY, 50), np.ones(50, bool), np.ones(50))
S = 8

moments = st.floats(-3 * DAY, 3 * DAY).map(lambda since: NOW + since)
absences = st.lists(st.tuples(moments, st.floats(0, 3 * DAY)).map(lambda one: (one[0], sum(one))), max_size=3)
teams = st.builds(
    lambda people, slots, **more: Team(people * slots, CLOCK, slots=slots, pauses=PAUSES, **more),
    st.integers(1, 4),
    st.integers(1, 3),
    share=st.sampled_from([1.0, 0.7, 0.2, 0.01]),
    absences=absences.map(tuple),
    hires=st.lists(moments, max_size=2).map(tuple),
    withdrawn=st.sampled_from([{}, {0: 0.3}]),
)
states = st.tuples(st.none() | moments, st.none() | st.floats(0, 3 * DAY))


@dataclass
class Between:
    """Somebody is away, or a paused request (`at` in line) goes on; not before the row `place` of those at work."""

    place: int
    release: float
    length: float
    at: int | None = None


def plainly(plan):
    """(n, S) working seconds from now, in the order of the line."""
    line, team = plan.line, plan.team
    begun = [math.nan if one.started_at is None else one.started_at - NOW for one in line]
    at_work = [at for at, one in enumerate(line) if one.paused is None]
    paused = [at for at, one in enumerate(line) if one.paused is not None]
    work = drawn(plan, at_work, [begun[at] for at in at_work])
    rest = drawn(plan, paused, [min(begun[at] + line[at].paused, 0.0) for at in paused])
    goes_on = resumed(PAUSES, [line[at] for at in paused], S, plan.seed) if paused else np.zeros((0, S))
    places = [sum(one < at for one in at_work) for at in paused]
    finish = np.zeros((len(line), S))
    for future in range(S):
        between = missing(team, future)
        lengths = zip(places, goes_on[:, future], rest[:, future], paused, strict=True)
        between += [Between(place, float(np.float32(release)), *more) for place, release, *more in lengths]
        finish[:, future] = served(there(team, future), between, at_work, work[:, future], len(line))
    return finish


def drawn(plan, which, begun):
    lengths = np.zeros((len(which), S), dtype=np.float32)
    if which:
        WorkLeft.of(plan, [plan.line[at] for at in which], np.array(begun)).draw(0, len(which), lengths)
    return lengths.astype(np.float64)


def there(team, future):
    """From when on each hand is there."""
    hands, pieces = [], 0
    for moment, more in [(0.0, team.capacity), *((max(one - NOW, 0.0), team.slots) for one in sorted(team.hires))]:
        pieces += more
        whole = math.floor(max(pieces * team.share, 1.0) + (S - future - 0.5) / S)
        hands += [moment] * (whole - len(hands))
    return hands


def missing(team, future):
    share = max(team.share, 1 / max(team.capacity, team.slots))
    found, pieces = [], 0
    for begin, end in [(max(begin - NOW, 0.0), end - NOW) for begin, end in team.absences if end > NOW]:
        before, pieces = pieces, pieces + team.slots
        first, last = (math.floor(one * share + (S - future - 0.5) / S) for one in (before, pieces))
        found += [Between(0, begin, end - begin) for _ in range(last - first)]
    return found


def served(hands, between, at_work, work, count):
    finish = [math.nan] * count
    heapq.heapify(hands)

    def take(one):
        between.remove(one)
        done = max(heapq.heappop(hands), one.release) + one.length
        heapq.heappush(hands, done)
        if one.at is not None:
            finish[one.at] = done

    for row, at in enumerate(at_work):
        while due := [one for one in between if one.place <= row and one.release <= hands[0]]:
            take(due[0])
        finish[at] = heapq.heappop(hands) + work[row]
        heapq.heappush(hands, finish[at])
    while between:
        until = max(hands[0], min(one.release for one in between))
        take(next(one for one in between if one.release <= until))
    return finish


@given(teams, st.lists(states, max_size=8))
@settings(max_examples=60)
def test_a_queue_goes_as_a_heap_says(team, queue):
    rows = [Request(at, 0, started_at=begun, paused=paused) for at, (begun, paused) in enumerate(queue)]
    plan = Plan(team, tuple(rows), MODEL, S=S)
    if rows:
        assert plan.futures.finish == pytest.approx(plainly(plan), rel=1e-5, abs=1.0)
