"""In which order is a queue worked off, and when is each piece done, in every future at once?"""

import heapq

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kernel import serve


def heap_reference(work, free):
    """The plainest possible server: take the hand that is free first, future by future."""
    finish = np.empty_like(work)
    for future in range(work.shape[1]):
        hands = free[:, future].tolist()
        heapq.heapify(hands)
        for row in range(work.shape[0]):
            finish[row, future] = heapq.heappop(hands) + work[row, future]
            heapq.heappush(hands, finish[row, future])
    return finish


def queue(rows, hands, seed, futures=16):
    rng = np.random.default_rng(seed)
    return rng.lognormal(8, 1, (rows, futures)), rng.random((hands, futures)) * 5_000


queues = st.builds(queue, st.integers(0, 40), st.integers(1, 9), st.integers(0, 2**32))


@given(queues)
def test_it_equals_a_heap_exactly(both):
    work, free = both
    run = serve(work, free)
    assert (run.finish == heap_reference(work, free)).all()
    assert (run.finish == run.start + work).all()


@pytest.mark.parametrize("hands", [1, 2, 3, 8, 20])
def test_it_equals_a_heap_exactly_on_long_queues(hands):
    work, free = queue(300, hands, 7, futures=64)
    assert (serve(work, free).finish == heap_reference(work, free)).all()


def test_the_arrays_given_are_left_alone():
    work, free = queue(5, 3, 1)
    copies = work.copy(), free.copy()
    serve(work, free, [(10.0, 5.0)])
    assert (work == copies[0]).all()
    assert (free == copies[1]).all()


@given(queues)
def test_one_more_hand_is_never_later(both):
    work, free = both
    more = np.vstack([free, np.zeros((1, free.shape[1]))])
    assert (serve(work, more).finish <= serve(work, free).finish).all()


@given(queues, st.integers(0, 40), st.floats(0, 1e5))
def test_more_work_ahead_is_never_earlier(both, at, extra):
    work, free = both
    row = min(at, len(work))
    longer = np.insert(work, row, extra, axis=0)
    absences = [(3_000.0, 8_000.0), (20_000.0, 500.0)]
    before = serve(work, free, absences)
    places = [np.where(place > row, place + 1, place) for place in before.places]
    after = np.delete(serve(longer, free, absences, places).finish, row, axis=0)
    assert (after >= before.finish).all()
    assert (after[:row] == before.finish[:row]).all()


def test_swapping_equal_pieces_changes_nothing_for_others():
    work, free = queue(30, 4, 3)
    work[20] = work[10]
    swapped = work.copy()
    swapped[[10, 20]] = work[[20, 10]]
    assert (serve(work, free).finish == serve(swapped, free).finish).all()


def test_somebody_away_is_away_for_as_long():
    work = np.full((4, 1), 10.0)
    run = serve(work, np.zeros((1, 1)), [(15.0, 100.0)])
    assert run.finish[:, 0].tolist() == [10, 20, 130, 140]  # in hand when it begins: finished first
    assert run.places[0].tolist() == [2]
    two = serve(work, np.zeros((2, 1)), [(0.0, 100.0)])
    assert two.finish[:, 0].tolist() == [10, 20, 30, 40]
    assert serve(work, np.zeros((1, 1)), [(500.0, 1.0)]).places[0].tolist() == [4]  # not in this queue's time
