"""Does everybody keep their place on the circle, and do lines bend to the middle?"""

import pytest

from footpath.pure.ring import bow, seats


def test_everybody_sits_once_in_the_order_that_is_given_with_a_gap_between_groups():
    found = seats([["a", "b"], [], ["c"]], 100)
    assert list(found) == ["a", "b", "c"]
    turns = [seat.turn for seat in found.values()]
    assert turns == sorted(turns)
    assert turns[1] - turns[0] == pytest.approx(1 / 4.2)
    assert turns[2] - turns[1] == pytest.approx(1.6 / 4.2)
    assert all(seat.x**2 + seat.y**2 == pytest.approx(100**2, rel=0.01) for seat in found.values())


def test_one_group_has_no_gap_and_nobody_is_no_circle():
    found = seats([list("abcd")], 10)
    assert [seat.turn for seat in found.values()] == [0.125, 0.375, 0.625, 0.875]
    assert [(seat.x, seat.y) for seat in found.values()] == [(7.1, -7.1), (7.1, 7.1), (-7.1, 7.1), (-7.1, -7.1)]
    assert seats([], 10) == {}


def test_nobody_sits_twice():
    with pytest.raises(ValueError, match="twice"):
        seats([["a"], ["a"]], 10)


def test_words_are_never_upside_down():
    found = seats([range(60)], 300)
    assert all(-90 <= seat.lean <= 90 for seat in found.values() if not seat.is_left)
    assert all(-90 <= (seat.lean - 360 if seat.lean > 180 else seat.lean) <= 90 for seat in found.values())


def test_lines_between_neighbors_are_nearly_straight_and_the_others_run_through_the_middle():
    found = seats([range(60)], 300)
    x, y = bow(found[0], found[1])
    assert x**2 + y**2 > 250**2
    x, y = bow(found[0], found[29])
    assert x**2 + y**2 < 30**2
    assert bow(found[3], found[20]) == bow(found[20], found[3])
