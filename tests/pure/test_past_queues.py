"""When would the queue simulation have said that a new request is done, at an earlier moment?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.past_queues import hands_busy, queue_curves
from footpath.pure.request_history import History
from footpath.pure.working_time import round_the_clock

HOUR = 3_600.0
CLOCK = round_the_clock("UTC")
MIDDLE = (0.25, 0.5, 0.75)


def floats(*values):
    return np.array(values, dtype=float)


def test_hands_are_counted_while_somebody_waits():
    """Two at once until 10, then one alone until 30; somebody waits until 5."""
    asked, start, end = floats(0, 0, 0, 9), floats(0, 0, 5, 10), floats(5, 10, 10, 30)
    none = np.zeros(4)
    assert hands_busy(asked, start, end, none, since=0, now=30) == 2
    never = hands_busy(start, start, end, none, since=0, now=30)
    assert never == round((2 * 10 + 20) / 30)


def test_a_pause_holds_no_hand():
    one, day = np.zeros(4), floats(24, 24, 24, 24)
    asked = floats(-1, -1, -1, -1)
    assert hands_busy(asked, one, day, np.zeros(4), since=0, now=24) == 4
    assert hands_busy(asked, one, day, day / 2, since=0, now=24) == 2


@given(st.lists(st.tuples(*[st.floats(0, 100)] * 3, st.booleans(), st.booleans()), max_size=12))
def test_there_is_always_somebody_and_never_more_than_requests(rows):
    asked, until_start, work = (floats(*[row[column] for row in rows]) for column in range(3))
    begun = np.array([row[3] for row in rows], dtype=bool)
    over = begun & np.array([row[4] for row in rows], dtype=bool)
    start = np.where(begun, asked + until_start, np.nan)
    end = np.where(over, asked + until_start + work, np.nan)
    assert 1 <= hands_busy(asked, start, end, np.zeros(len(rows)), since=0.0, now=300.0) <= max(len(rows), 1)


def one_hand(gap, n=60):
    """One after the other, two hours each, with a free hand after each gap (hours)."""
    created = np.arange(n) * gap * HOUR
    start, free = np.empty(n), 0.0
    for at in range(n):
        start[at] = max(created[at], free)
        free = start[at] + 2 * HOUR
    return History.from_arrays(created, start, start + 2 * HOUR)


@pytest.mark.parametrize("gap", [1.5, 3.0])
def test_one_hand_that_always_takes_two_hours_is_foreseen(gap):
    history = one_hand(gap)
    curves = queue_curves(history, CLOCK)
    for at in (40, 59):
        took = history.done[at] - history.created[at]
        assert curves(at).time_of(MIDDLE) == pytest.approx(np.full(3, took), rel=0.02, abs=60)


def test_nothing_is_said_before_the_length_of_work_is_known():
    assert queue_curves(one_hand(3.0), CLOCK)(8) is None
    unknown = one_hand(3.0)
    unknown = History.from_arrays(unknown.created, None, unknown.done)
    assert queue_curves(unknown, CLOCK)(50) is None


def test_teams_have_queues_of_their_own():
    quick, slow = one_hand(3.0), one_hand(1.5)
    both = History.from_arrays(
        *[np.concatenate([getattr(quick, name), getattr(slow, name)]) for name in ("created", "started", "done")],
        team_id=np.repeat([0, 1], 60),
    )
    curves = queue_curves(both, CLOCK)
    for at in (100, 101, 102):
        alone = queue_curves(quick if both.team_id[at] == 0 else slow, CLOCK)
        place = int(np.count_nonzero(both.team_id[:at] == both.team_id[at]))
        assert curves(at).time_of(MIDDLE) == pytest.approx(alone(place).time_of(MIDDLE))
