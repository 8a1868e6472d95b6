"""Which offer is ahead, and how little would have to change?"""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from footpath.pure.bids import (
    Compared,
    Criterion,
    dominated,
    fingerprint,
    kendall_w,
    middle,
    ranks,
    smallest_change,
    total,
)


def criteria(*weights):
    return [Criterion(f"c{n}", f"C{n}", weight, "bad", "", "good") for n, weight in enumerate(weights)]


def points(*values):
    return {f"c{n}": Fraction(value) for n, value in enumerate(values)}


@st.composite
def cases(draw, most=4):
    n = draw(st.integers(2, most))
    cuts = sorted(draw(st.lists(st.integers(1, 99), min_size=n - 1, max_size=n - 1, unique=True)))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    tenths = st.integers(0, 100).map(lambda tenth: Fraction(tenth, 10))
    offers = draw(st.lists(st.lists(tenths, min_size=n, max_size=n), min_size=2, max_size=4))
    return criteria(*weights), [points(*row) for row in offers]


def ahead(lines, offers):
    return max(range(len(offers)), key=lambda at: total(lines, offers[at]))


def by_solver(lines, offers, winner):
    """The same as a linear program: weights, and what each of them moves, as the solver sees it."""
    n, best = len(lines), None
    for rival in range(len(offers)):
        if rival == winner:
            continue
        lead = [float(offers[rival][one.key] - offers[winner][one.key]) for one in lines]
        if max(lead) <= 0:
            continue
        # variables: up_1..n, down_1..n; weight + up - down
        start = sum(one.weight * at for one, at in zip(lines, lead, strict=True))
        found = linprog(
            [1.0] * (2 * n),
            A_ub=[[-at for at in lead] + list(lead)],
            b_ub=[start],
            A_eq=[[1.0] * n + [-1.0] * n],
            b_eq=[0.0],
            bounds=[(0, None)] * n + [(0, one.weight) for one in lines],
        )
        if found.status == 0 and (best is None or found.fun < best):
            best = found.fun
    return best


@given(cases())
def test_it_is_what_a_solver_finds(case):
    lines, offers = case
    winner = ahead(lines, offers)
    change, solved = smallest_change(lines, offers, winner), by_solver(lines, offers, winner)
    assert (change is None) == (solved is None)
    if change is not None:
        assert 2 * float(change.more) == pytest.approx(solved, abs=1e-6)


@given(cases(most=3))
def test_no_whole_weights_closer_by_let_another_one_win(case):
    """Every way to give out 100 points in steps of 5, tried."""
    lines, offers = case
    winner = ahead(lines, offers)
    change = smallest_change(lines, offers, winner)
    for steps in product(range(0, 101, 5), repeat=len(lines)):
        if sum(steps) != 100:
            continue
        moved = criteria(*steps)
        first = total(moved, offers[winner])
        if any(total(moved, one) > first for one in offers):
            apart = sum(abs(new - one.weight) for new, one in zip(steps, lines, strict=True))
            assert change is not None
            assert apart >= 2 * change.more


@given(cases())
def test_with_that_change_the_rival_draws_level(case):
    lines, offers = case
    winner = ahead(lines, offers)
    change = smallest_change(lines, offers, winner)
    if change is None:
        return
    less = dict(change.less)
    new = {one.key: one.weight - less.get(one.key, 0) for one in lines}
    new[change.to] += change.more
    assert sum(new.values()) == 100
    assert min(new.values()) >= 0
    assert sum(less.values()) == change.more
    marks = [sum(new[key] * value for key, value in one.items()) for one in offers]
    assert marks[change.rival] == marks[winner]


def test_a_case_by_hand():
    """Totals 7.4 and 6.6: each point of weight that moves from quality to price brings the second one 0.07 closer."""
    lines = criteria(40, 60)
    first, second = points(5, 9), points(9, 5)
    assert (total(lines, first), total(lines, second)) == (Fraction(37, 5), Fraction(33, 5))
    change = smallest_change(lines, [first, second], 0)
    assert (change.rival, change.to, change.more, change.less) == (1, "c0", 10, (("c1", 10),))


def test_who_is_nowhere_ahead_never_wins():
    assert smallest_change(criteria(50, 50), [points(9, 9), points(9, 8)], 0) is None


def test_a_dominated_offer_is_marked():
    best = Compared(points(8, 8), price=100, day=10)
    same_but_later = Compared(points(8, 8), price=100, day=11)
    cheaper = Compared(points(1, 1), price=50, day=99)
    assert dominated([best, same_but_later, cheaper, best]) == [None, 0, None, None]


@given(cases())
def test_nobody_dominates_who_is_dominated_by_them(case):
    _lines, offers = case
    found = dominated([Compared(one, 1, 1) for one in offers])
    assert all(by is None or found[by] != at for at, by in enumerate(found))


def test_kendall_w_against_its_published_value():
    rankings = [[1, 2, 3, 4], [2, 1, 3, 4], [1, 3, 2, 4]]
    assert float(kendall_w(rankings)) == pytest.approx(0.777778, abs=1e-6)


def test_kendall_w_at_its_ends():
    assert kendall_w([[1, 2, 3]] * 4) == 1
    assert kendall_w([[1, 2], [2, 1]]) == 0
    assert kendall_w([[1, 2]]) is None
    assert kendall_w([[Fraction(3, 2)] * 2] * 3) is None


@given(st.lists(st.lists(st.integers(0, 10).map(Fraction), min_size=4, max_size=4), min_size=2, max_size=6))
def test_kendall_w_lies_between_nothing_and_one_with_ties_too(rows):
    found = kendall_w([ranks(row) for row in rows])
    assert found is None or 0 <= found <= 1


def test_equal_ones_share_their_ranks():
    assert ranks([Fraction(5), Fraction(9), Fraction(5)]) == [Fraction(5, 2), 1, Fraction(5, 2)]


def test_the_middle():
    assert middle([Fraction(9), Fraction(1), Fraction(4)]) == 4
    assert middle([Fraction(8), Fraction(5)]) == Fraction(13, 2)
    with pytest.raises(ValueError, match="nobody"):
        middle([])


def test_the_fingerprint_changes_with_every_sign():
    lines = criteria(40, 60)
    mark = fingerprint(lines, "2026-11-23T08:00:00+00:00")
    assert len(mark) == 64
    assert mark == fingerprint(criteria(40, 60), "2026-11-23T08:00:00+00:00")
    others = [criteria(41, 59), list(reversed(lines)), [*lines[:1], Criterion("c1", "C1", 60, "bad", "", "Good")]]
    assert mark not in {fingerprint(one, "2026-11-23T08:00:00+00:00") for one in others}
    assert mark != fingerprint(lines, "2026-11-23T08:00:01+00:00")
