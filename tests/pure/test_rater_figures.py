"""What of a group's answers is told, and does everything else follow from that alone?"""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure import rater_figures as figures

FEW = st.lists(st.integers(1, 5), min_size=3, max_size=9)


def test_an_10_five_who_agree_and_four_of_five_look_the_same():
    assert figures.figure([5, 5, 5, 5, 3]) == figures.figure([5] * 5) == {"n": 5, "median": 5, "band": "80-100"}


@pytest.mark.parametrize("n", range(3, 10))
def test_an_10_no_group_of_fewer_than_ten_tells_what_anybody_said(n):
    """Every figure fits several groups of answers, and of none of them can anybody say: everybody said this, or: nobody
    said that step. Exhaustive.
    """
    fits: dict[tuple, list[tuple]] = {}
    for answers in combinations_with_replacement(range(1, 6), n):
        found = figures.figure(list(answers))
        assert "dist" not in found
        fits.setdefault(tuple(sorted(found.items())), []).append(answers)
    for some in fits.values():
        assert len(some) > 1
        assert any(len(set(answers)) > 1 for answers in some)
        for step in range(1, 6):  # is there anybody of whom it is certain that they said this?
            assert min(answers.count(step) for answers in some) < n


def test_an_10_from_ten_on_the_distribution_unless_all_but_one_agree():
    assert figures.figure([4] * 8 + [2, 3])["dist"] == [0, 1, 1, 8, 0]
    assert figures.figure([4] * 10) == figures.figure([4] * 9 + [5])
    assert "dist" not in figures.figure([4] * 9 + [5])
    assert "dist" not in figures.figure([4] * 8 + [2, 3], detailed=False)


@given(FEW, FEW)
def test_what_is_computed_from_equal_figures_is_equal(one, other):
    first, second = figures.figure(one), figures.figure(other)
    if first == second:
        assert figures.place(first) == figures.place(second)
        assert figures.half_width(first) == figures.half_width(second)
        assert all(figures.field_of(own, first) == figures.field_of(own, second) for own in range(1, 6))
    assert not figures.they_differ(first)  # never said of so few


def test_a_gap_is_larger_than_half_a_sd_of_the_scale_and_than_chance():
    many = figures.figure([2] * 10 + [3] * 10)  # 2.5, likely between 2.26 and 2.74
    assert figures.place(many) == 2.5
    assert figures.half_width(many) == pytest.approx(0.24, abs=0.005)
    assert not figures.is_gap(3.2, 2.5, figures.half_width(many))  # 0.7 < 0.5 * 1.414
    assert figures.is_gap(3.25, 2.5, figures.half_width(many))
    assert not figures.is_gap(4, 3, 1.0)
    few = figures.figure([3, 3, 3])
    assert figures.half_width(few) > 3  # three answers say next to nothing about a gap


def test_the_four_fields():
    often, rarely = figures.figure([4, 5] * 10), figures.figure([1, 2] * 10)
    assert figures.field_of(5, often) == figures.STRENGTH
    assert figures.field_of(2, rarely) == figures.NEED
    assert figures.field_of(2, often) == figures.HIDDEN
    assert figures.field_of(5, rarely) == figures.BLIND
    assert figures.field_of(None, often) == figures.field_of(3, None) == ""


def test_they_differ_where_a_mean_would_hide_it():
    assert figures.they_differ(figures.figure([1, 5] * 6))
    assert not figures.they_differ(figures.figure([3, 4] * 6))


def test_a_dimension_is_made_of_what_its_behaviors_tell():
    often, rarely = figures.figure([4, 5] * 10), figures.figure([1, 2] * 10)
    whole = figures.dimension([(5, often), (3, rarely), (None, None)])
    assert (whole.own, whole.others) == (4.0, 3.0)
    assert whole.is_gap
    assert whole.field == figures.BLIND
    assert figures.dimension([(3, None)]).field == ""
    assert not figures.dimension([(3, None)]).is_gap


def test_a_change_is_told_only_beyond_chance():
    then, now = figures.figure([2, 3] * 10), figures.figure([4, 5] * 10)
    assert (figures.change(then, now), figures.change(now, then)) == (figures.UP, figures.DOWN)
    assert figures.change(then, figures.figure([2, 3] * 9 + [4, 3])) == figures.UNCLEAR
    assert figures.change(None, now) == ""
    few = figures.figure([3] * 5)
    assert figures.change(few, figures.figure([5] * 5)) == figures.UNCLEAR
    assert figures.change(figures.figure([1] * 9), figures.figure([5] * 9)) == figures.UP
    assert figures.change(figures.figure([5] * 9), figures.figure([1] * 9)) == figures.DOWN
