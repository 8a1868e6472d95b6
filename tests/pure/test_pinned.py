"""What comes in between at a moment of its own: somebody is away, a paused request goes on?"""

import heapq

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kernel import Hands, serve
from footpath.pure.pinned import Pinned


def reference(work, free, things):
    """One future at a time: whenever a hand is free, the first in line of those that are there.

    things: (place, release, length). Returns when each row and each thing is done.
    """
    hands = sorted(free)
    done_rows, done_things, row = [], {}, 0
    while row < len(work) or len(done_things) < len(things):
        free_at = hands[0]
        there = [
            (place, number)
            for number, (place, release, _) in enumerate(things)
            if number not in done_things and place <= row and release <= free_at
        ]
        if there:
            _, number = min(there)
            start, length = free_at, things[number][2]
        elif row < len(work):
            number, start, length = None, free_at, work[row]
        else:  # one waits for who comes first; of those that come together the first in line
            release = min(thing[1] for number, thing in enumerate(things) if number not in done_things)
            number = min(
                number for number, thing in enumerate(things) if number not in done_things and thing[1] <= release
            )
            start, length = max(free_at, release), things[number][2]
        heapq.heapreplace(hands, start + length)
        hands.sort()
        if number is None:
            done_rows.append(start + length)
            row += 1
        else:
            done_things[number] = start + length
    return done_rows, [done_things[number] for number in range(len(things))]


def world(seed, rows, hands, count, futures=6):
    rng = np.random.default_rng(seed)
    work, free = rng.lognormal(8, 1, (rows, futures)), rng.random((hands, futures)) * 5_000
    place = np.sort(rng.integers(0, rows + 1, count))
    release = rng.random((futures, count)) * 3_000 * (rows + 1) / hands
    return work, free, (place, release, rng.lognormal(8, 1, (futures, count)))


worlds = st.builds(world, st.integers(0, 2**32), st.integers(0, 15), st.integers(1, 4), st.integers(1, 8))


def run(work, free, pinned):
    hands, finish = Hands(free), np.empty_like(work)
    hands.serve(work, finish, None, pinned)
    pinned.rest(len(work), hands)
    return finish


@given(worlds)
def test_it_equals_the_plainest_server_exactly(world):
    work, free, (place, release, length) = world
    pinned = Pinned(place, release, length)
    finish = run(work, free, pinned)
    for future in range(work.shape[1]):
        things = list(zip(place.tolist(), release[future].tolist(), length[future].tolist(), strict=True))
        rows, done = reference(work[:, future].tolist(), free[:, future].tolist(), things)
        assert finish[:, future].tolist() == rows
        assert pinned.finish[future].tolist() == done


@given(worlds, st.integers(0, 15), st.floats(0, 1e5))
def test_more_work_ahead_is_never_earlier_in_the_order_of_before(world, at, extra):
    work, free, things = world
    row = min(at, len(work))
    first = Pinned(*things)
    before = run(work, free, first)
    again = first.again(row)
    after = run(np.insert(work, row, extra, axis=0), free, again)
    assert (np.delete(after, row, axis=0) >= before).all()
    assert (after[:row] == before[:row]).all()
    assert (again.finish >= first.finish).all()
    assert (again.start + again.length == again.finish).all()


@given(worlds)
def test_nothing_more_ahead_changes_nothing(world):
    work, free, things = world
    first = Pinned(*things)
    before = run(work, free, first)
    again = first.again(len(work))
    after = run(np.vstack([work, np.zeros((1, work.shape[1]))]), free, again)
    assert (after[:-1] == before).all()


def away(begin, length):
    return Pinned(np.zeros(1, dtype=np.int64), np.full((1, 1), begin), np.full((1, 1), length))


def test_somebody_away_is_away_for_as_long():
    work = np.full((4, 1), 10.0)
    busy = away(15.0, 100.0)
    assert serve(work, np.zeros((1, 1)), busy).finish[:, 0].tolist() == [10, 20, 130, 140]  # in hand: finished first
    assert busy.taken.tolist() == [[2]]
    assert serve(work, np.zeros((2, 1)), away(0.0, 100.0)).finish[:, 0].tolist() == [10, 20, 30, 40]
    assert run(work, np.zeros((1, 1)), later := away(500.0, 1.0))[:, 0].tolist() == [10, 20, 30, 40]
    assert later.finish.tolist() == [[501]]
