"""In which order is a queue worked off, and when is each piece done, in every future at once?"""

import heapq

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kernel import Hands, serve


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


def queue(rows, hands, seed, futures=16, ties=False):
    rng = np.random.default_rng(seed)
    work, free = rng.lognormal(8, 1, (rows, futures)), rng.random((hands, futures)) * 5_000
    return (work // 2_000 * 2_000, free // 2_000 * 2_000) if ties else (work, free)


queues = st.builds(
    queue, st.integers(0, 40), st.integers(1, 9), st.integers(0, 2**32), st.sampled_from([1, 16]), st.booleans()
)


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


def test_one_hand_is_a_running_sum():
    work, _ = queue(50, 1, 3)
    assert (serve(work, np.zeros((1, 16))).finish == np.cumsum(work, axis=0)).all()


@given(queues)
def test_small_numbers_stay_small_and_nearly_the_same(both):
    work, free = both
    small = serve(work.astype(np.float32), free.astype(np.float32))
    assert small.finish.dtype == small.start.dtype == np.float32
    assert small.finish == pytest.approx(serve(work, free).finish, rel=1e-5)


def test_the_arrays_given_are_left_alone():
    work, free = queue(5, 3, 1)
    copies = work.copy(), free.copy()
    serve(work, free)
    assert (work == copies[0]).all()
    assert (free == copies[1]).all()


def test_one_goes_on_from_where_the_hands_were():
    work, free = queue(60, 4, 5)
    hands, finish = Hands(free), np.empty_like(work)
    hands.serve(work[:25], finish[:25])
    later = hands.copy()
    hands.serve(work[25:], finish[25:])
    again = np.empty_like(work[25:])
    later.serve(work[25:], again)
    assert (finish == serve(work, free).finish).all()
    assert (again == finish[25:]).all()


@given(queues)
def test_one_more_hand_is_never_later(both):
    work, free = both
    more = np.vstack([free, np.zeros((1, free.shape[1]))])
    assert (serve(work, more).finish <= serve(work, free).finish).all()


@given(queues, st.integers(0, 40), st.floats(0, 1e5))
def test_more_work_ahead_is_never_earlier(both, at, extra):
    work, free = both
    row, before = min(at, len(work)), serve(work, free).finish
    after = np.delete(serve(np.insert(work, row, extra, axis=0), free).finish, row, axis=0)
    assert (after >= before).all()
    assert (after[:row] == before[:row]).all()


def test_swapping_equal_pieces_changes_nothing_for_others():
    work, free = queue(30, 4, 3)
    work[20] = work[10]
    swapped = work.copy()
    swapped[[10, 20]] = work[[20, 10]]
    assert (serve(work, free).finish == serve(swapped, free).finish).all()
