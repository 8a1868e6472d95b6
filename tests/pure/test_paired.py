"""Are gaps and their tests those of the literature?"""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.paired import gap, sign_test, signed_ranks

I = (4, 5, 4, 5, 3, 4, 5, 4, 4, 5)  # noqa: E741  # the word of the questionnaire
THEY = (3, 4, 4, 4, 3, 3, 5, 2, 4, 3)
DARWIN = (6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75)  # plants, crossed less self-fertilized


def test_the_gap_between_they_and_i():
    found = gap(list(zip(THEY, I, strict=True)))
    assert (found.n, found.mean) == (10, pytest.approx(0.8))
    assert found.spread == pytest.approx(0.788811, abs=5e-7)
    assert found.t == pytest.approx(3.207135, abs=5e-7)
    assert found.t_test == pytest.approx(0.010708, abs=5e-7)
    assert (found.low, found.high) == pytest.approx((0.2357, 1.3643), abs=5e-5)
    assert found.size == pytest.approx(1.0142, abs=5e-5)


def test_six_of_six_on_one_side():
    assert sign_test([one - other for one, other in zip(I, THEY, strict=True)]) == pytest.approx(0.03125)


def test_signed_ranks_are_exact_without_ties():
    assert signed_ranks(DARWIN) == (24, pytest.approx(0.041260, abs=5e-7))


def test_with_ties_the_normal_distribution_answers():
    """By hand: ranks 4 (seven times) and 8.5 (twice); variance 71.25 less 342 / 48 for ties; z = -2.3102."""
    statistic, chance = signed_ranks([1, 1, 1, 1, 1, 1, 2, 2, -1])
    assert statistic == 4
    assert chance == pytest.approx(0.02087, abs=5e-6)


def test_what_cannot_be_said_is_not():
    assert gap([]) is None
    assert gap([(3, 4)]).low is None
    same = gap([(3, 4)] * 6)
    assert (same.mean, same.low, same.high, same.size, same.t_test) == (1, 1, 1, None, 0)
    assert gap([(3, 3)] * 6).t_test == 1
    assert signed_ranks([0, 0]) == (0, 1)


@given(st.lists(st.integers(-9, 9).filter(bool), min_size=1, max_size=7, unique_by=abs))
def test_exact_ranks_count_all_signs(differences):
    """Against the definition: of all ways to give them signs, how many lead as far."""
    smaller, chance = signed_ranks(differences)
    ranks = range(1, len(differences) + 1)
    ways = [
        sum(rank for rank, up in zip(ranks, signs, strict=True) if up)
        for signs in product((0, 1), repeat=len(differences))
    ]
    assert chance == pytest.approx(min(1, 2 * sum(one <= smaller for one in ways) / len(ways)))
