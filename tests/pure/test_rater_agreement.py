"""Do the measures of agreement say what is published of them?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.rater_agreement import icc, icc_of, mean_of, rwg, scale_sd, variance_of

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]  # 1979, table 2


def dist(*answers: int) -> list[int]:
    return [answers.count(step) for step in range(1, 6)]


def test_all_six_of_shrout_and_fleiss():
    found = icc(SHROUT_FLEISS)
    single = (found.one_way, found.random, found.fixed)
    several = (found.one_way_k, found.random_k, found.fixed_k)
    assert single == pytest.approx((0.166, 0.290, 0.715), abs=6e-4)
    assert several == pytest.approx((0.443, 0.620, 0.909), abs=6e-4)


def test_rwg_against_answers_by_chance():
    assert rwg(dist(4, 4, 5, 4, 3)) == pytest.approx(0.75)
    assert rwg(dist(1, 5, 1, 5, 3)) == pytest.approx(-1)
    assert rwg(dist(4)) is None
    assert scale_sd(5) == pytest.approx(2**0.5)


def test_the_same_icc_follows_from_distributions_alone():
    ten = [[round(value / 2 + 0.1) for value in row] for row in SHROUT_FLEISS]
    assert icc_of([dist(*row) for row in ten]) == pytest.approx(icc(ten).one_way_k)
    assert icc_of([dist(3, 4)]) is None
    assert icc_of([dist(3, 4), dist(4, 3)]) is None  # nothing differs
    assert icc_of([dist(3), dist(4, 3)]) is None


@given(st.lists(st.integers(1, 5), min_size=2, max_size=30))
def test_mean_and_variance_are_those_of_the_answers(answers):
    assert mean_of(dist(*answers)) == pytest.approx(np.mean(answers))
    assert variance_of(dist(*answers)) == pytest.approx(np.var(answers, ddof=1))
