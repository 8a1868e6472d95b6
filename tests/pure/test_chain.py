"""Along a chain of requests: would it close a circle, how much slack is left, and can a date hold?"""

from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.chain import (
    Circle,
    Hop,
    after,
    all_there,
    before,
    earliest_finish,
    in_order,
    latest_finish,
    not_before,
    slack,
    spread,
    would_circle,
)
from footpath.pure.recalibration import LEVELS, P50, P85
from footpath.pure.working_time import office, round_the_clock

OFFICE, ALWAYS = office("Europe/Berlin"), round_the_clock("Europe/Berlin")
DAY = 8 * 3600.0
MONDAY = datetime(2026, 11, 23, 7, 0, tzinfo=UTC).timestamp()  # eight in the morning in Berlin
pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16)


def reaches(edges: set[tuple[int, int]], start: int, goal: int) -> bool:
    """Whether one comes from start to goal: by trying all, which is plainly right."""
    known = {start}
    for _ in range(len(edges)):
        known |= {other for one, other in edges if one in known}
    return goal in known


def grown(wanted: list[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """As many of these needs as close no circle, each let in as people do."""
    needs: dict[int, tuple[int, ...]] = {}
    for parent, child in wanted:
        if would_circle(needs, parent, child) is None:
            needs[parent] = (*needs.get(parent, ()), child)
    return needs


@given(pairs, st.integers(0, 7), st.integers(0, 7))
def test_a_circle_is_found_exactly_where_there_is_a_way_back(wanted, parent, child):
    needs = grown(wanted)
    edges = {(one, other) for one, others in needs.items() for other in others}
    way = would_circle(needs, parent, child)
    assert (way is not None) == (parent == child or reaches(edges, child, parent))
    if way is not None:
        assert way[0] == way[-1] == parent
        assert way[1] == child
        assert all(step in edges for step in pairwise(way[1:]))


@given(pairs)
def test_what_is_let_in_one_by_one_has_an_order_in_which_all_come_after_what_they_need(wanted):
    needs = grown(wanted)
    order = in_order(needs)
    place = {one: at for at, one in enumerate(order)}
    assert all(place[other] < place[one] for one, others in needs.items() for other in others)
    assert len(order) == len(set(order))


def test_the_shortest_circle_is_named():
    assert would_circle({7: (5, 3), 5: (3,)}, 3, 7) == (3, 7, 3)
    with pytest.raises(Circle, match="1 needs 2 needs 3 needs 1"):
        in_order({1: (2,), 2: (3,), 3: (1,), 9: (1,)})


@given(st.floats(0, 40 * DAY), st.floats(0, 90 * 86_400))
def test_work_that_begins_in_time_is_done_in_time(work, later):
    due = after(OFFICE, MONDAY + later, DAY)
    done = after(OFFICE, before(OFFICE, due, work), work)
    late = np.diff(OFFICE.to_work(np.array([due, done])))
    assert late == pytest.approx(0.0, abs=1e-3)


CHAIN = {  # a flight on Friday evening needs 2, which needs 3, a day and a half of work each; 4 is for nobody
    1: Hop(ALWAYS, 0.0, MONDAY + 4.5 * 86_400, MONDAY, (2,)),
    2: Hop(OFFICE, 1.5 * DAY, None, MONDAY + 86_400, (3,)),
    3: Hop(OFFICE, 0.5 * DAY, None, MONDAY + 2 * 86_400),
    4: Hop(OFFICE, 0.0, None, MONDAY),
}


def test_slack_is_counted_backwards_through_the_working_time_of_each():
    latest = latest_finish(CHAIN)
    assert latest[1] == latest[2] == MONDAY + 4.5 * 86_400
    assert datetime.fromtimestamp(latest[3], UTC).hour == 12  # at one in the afternoon
    assert datetime.fromtimestamp(latest[3], UTC).day == 26  # a day and a half before Friday evening
    assert latest[4] is None
    found = slack(CHAIN)
    assert found[3] == pytest.approx(1.5 * DAY)
    assert found[2] == pytest.approx(1.5 * DAY)  # it is likely done when 3 is, and a day and a half later
    assert found[4] is None


def test_nothing_is_likely_before_what_it_needs():
    found = earliest_finish(CHAIN)
    assert found[2] == after(OFFICE, MONDAY + 2 * 86_400, 1.5 * DAY)
    assert found[1] == found[2]
    unknown = {1: Hop(OFFICE, DAY, MONDAY, None, (2,)), 2: Hop(OFFICE, 0.0, None, None)}
    assert earliest_finish(unknown) == {1: None, 2: None}
    assert slack(unknown) == {1: None, 2: None}


@given(pairs, st.lists(st.floats(0, 20 * DAY), min_size=8, max_size=8), st.integers(0, 7))
def test_more_time_outside_never_leaves_anybody_less_slack(wanted, work, which):
    needs = grown(wanted)

    def hops(more: float) -> dict[int, Hop]:
        due = [MONDAY + 1e7 + (more if one == which else 0) for one in range(8)]
        return {one: Hop(ALWAYS, work[one], due[one], MONDAY + work[one], needs.get(one, ())) for one in range(8)}

    here, there = slack(hops(0.0)), slack(hops(DAY))
    assert all(there[one] >= here[one] - 1e-3 for one in here)


durations = st.floats(0, 400 * DAY)


@given(durations, durations)
def test_a_spread_rises_and_passes_through_its_two_points(one, other):
    half, most = sorted((one, other))
    grid = spread(half, most)
    assert np.all(np.diff(grid) >= 0)
    assert grid[P85] == pytest.approx(most)
    assert grid[P50] == pytest.approx(max(half, most / 20)) or most == 0


@given(st.lists(st.tuples(durations, durations), min_size=1, max_size=4), st.booleans())
def test_all_are_there_no_sooner_than_the_slowest_and_sooner_when_one_queue_moves_them(given_ones, rising):
    grids = [spread(*sorted(one)) for one in given_ones]
    apart, together = all_there(grids, range(len(grids))), all_there(grids, [0] * len(grids))
    slowest = np.max(grids, axis=0)
    assert np.all(np.diff(apart) >= -1e-6)
    assert np.allclose(together, slowest)
    assert np.all(apart >= slowest - 1e-6)
    floor = not_before(slowest if rising else np.zeros(LEVELS.size), apart, DAY)
    assert np.all(floor >= apart + DAY - 1e-6)


def test_of_two_teams_the_chances_multiply():
    """Two that are there with .85 each by the tenth day are both there with .7225."""
    grid = spread(5 * DAY, 10 * DAY)
    both = all_there([grid, grid], [1, 2])
    assert np.interp(10 * DAY, both, LEVELS) == pytest.approx(0.7225, abs=0.01)


def test_without_anything_to_wait_for_there_is_no_floor():
    with pytest.raises(ValueError, match="has to be one"):
        all_there([], [])
