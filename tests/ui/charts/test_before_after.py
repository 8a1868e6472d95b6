"""Do chances before and after stand where they are, and stretches of time on one scale?"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.ui.charts.before_after import Pair, Stretch, lay, lay_stretches

SHARES = some.floats(0, 1)


@given(some.lists(some.tuples(SHARES, SHARES), max_size=12))
def test_each_stands_at_its_chance_and_says_its_way(chances: list[tuple[float, float]]) -> None:
    moves = lay([Pair("It", before, after) for before, after in chances])
    for move, (before, after) in zip(moves, chances, strict=True):
        assert (move.before, move.after) == (
            pytest.approx(before * 100, abs=0.01),
            pytest.approx(after * 100, abs=0.01),
        )
        if move.way != "still":
            assert (move.way == "up") == (after > before)


def test_a_move_too_small_to_see_is_none() -> None:
    assert [one.way for one in lay([Pair("a", 0.5, 0.505), Pair("b", 0.5, 0.4), Pair("c", 0.5, 0.6)])] == [
        "still",
        "down",
        "up",
    ]


def test_the_longest_stretch_takes_the_width() -> None:
    bars = lay_stretches([Stretch("now", 5, 10), Stretch("then", 2, 4)])
    assert [(bar.half, bar.most) for bar in bars] == [(50, 100), (20, 40)]
    assert [bar.most for bar in lay_stretches([Stretch("now", 0, 0)])] == [0]
    assert lay_stretches([]) == []
