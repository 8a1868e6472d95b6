"""Are intervals those of the literature, and do differences mean something?"""

from fractions import Fraction
from math import comb, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure import intervals
from footpath.pure.figures import NOTHING, Figure, Tally
from footpath.pure.student import MANY, t_quantile


def share(good: int, n: int) -> Tally:
    return Tally(n, good, good)


def answers(*values: float) -> Tally:
    return Tally(len(values), sum(values), sum(value**2 for value in values))


@pytest.mark.parametrize(
    ("good", "n", "low", "high"),
    [
        (0, 5, 0.0, 0.4345), (1, 5, 0.0362, 0.6245), (4, 5, 0.3755, 0.9638), (5, 5, 0.5655, 1.0),
        (7, 10, 0.3968, 0.8922), (9, 10, 0.5958, 0.9821), (18, 20, 0.6990, 0.9721), (40, 50, 0.6696, 0.8876),
    ],
)  # fmt: skip
def test_the_interval_of_a_share_is_wilsons(good, n, low, high):
    assert intervals.wilson(good, n) == pytest.approx((low, high), abs=5e-5)


def test_the_difference_of_shares_is_newcombes():
    assert intervals.difference_of_shares(share(9, 10), share(3, 10)) == pytest.approx((0.1705, 0.8090), abs=5e-5)


def test_the_exact_interval_is_cloppers_and_pearsons():
    """The example of scipy.stats.binomtest."""
    assert intervals.exact(7, 50) == pytest.approx((0.0581917, 0.2673960), abs=5e-8)
    assert intervals.exact(0, 5) == pytest.approx((0, 1 - 0.025 ** (1 / 5)))
    assert intervals.exact(5, 5) == pytest.approx((0.025 ** (1 / 5), 1))


def test_a_net_score_is_drawn_to_the_middle_and_stays_on_its_scale():
    score, interval = intervals.net_score(15, 5, 5)
    assert (score, sum(interval) / 2) == pytest.approx((0.40, 0.3571), abs=5e-5)
    assert interval == pytest.approx((0.0608, 0.6535), abs=5e-5)
    assert intervals.net_score(5, 0, 0)[1][1] == 1
    with pytest.raises(ValueError, match="needs an answer"):
        intervals.net_score(0, 0, 0)


@pytest.mark.parametrize(
    ("df", "published"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (9, 2.262), (10, 2.228), (30, 2.042), (120, 1.980)],
)
def test_quantiles_of_students_t_are_those_of_the_tables(df, published):
    """Abramowitz and Stegun, table 26.10."""
    assert t_quantile(df) == pytest.approx(published, abs=5e-4)


def test_one_and_two_degrees_of_freedom_have_exact_quantiles():
    assert t_quantile(1) == pytest.approx(12.7062047)  # tan(0.475 pi)
    assert t_quantile(2) == pytest.approx(0.95 * sqrt(2 / (1 - 0.95**2)))


def test_the_two_ways_to_the_quantile_meet():
    assert t_quantile(MANY - 0.001) == pytest.approx(t_quantile(MANY), abs=1e-6)
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(0.5)


def test_the_interval_of_a_mean_is_students():
    """The published example of ten differences with mean .8 and SD .788811."""
    gaps = answers(1, 1, 0, 1, 0, 1, 0, 2, 0, 2)
    assert intervals.mean_interval(gaps, (-4, 4)) == pytest.approx((0.2357, 1.3643), abs=5e-5)


def test_equal_answers_are_not_certain():
    low, high = intervals.mean_interval(answers(5, 5, 5, 5, 5))
    assert high == 5
    assert low == pytest.approx(5 - 2.7764 * sqrt(1 / 12 / 5), abs=1e-4)
    assert low > intervals.mean_interval(answers(5, 5, 5, 5, 4))[0]


def test_the_difference_of_means_is_welchs():
    """Student's sleep data, as t.test(extra ~ group, data = sleep) of R prints it."""
    first = answers(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
    second = answers(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
    assert intervals.difference_of_means(first, second) == pytest.approx((-3.3654832, 0.2054832), abs=1e-5)


def test_figures_of_weeks_are_those_of_all_together():
    assert intervals.share_figure([share(4, 5), share(5, 5)]) == Figure(10, 0.9, *intervals.wilson(9, 10))
    whole = intervals.mean_figure([answers(5, 4), answers(3, 5)])
    assert (whole.n, whole.value) == (4, 4.25)
    assert intervals.share_figure([]) == intervals.share_figure([share(0, 0)]) == NOTHING
    assert intervals.mean_figure([]) == NOTHING


def test_one_answer_says_nothing():
    assert intervals.mean_figure([answers(5)]) == Figure(1, None, None, None)


@pytest.mark.parametrize(
    ("now", "before", "facts", "said"),
    [
        ((9, 10), (3, 10), {}, "better"),
        ((9, 10), (3, 10), {"more_is_better": False}, "worse"),
        ((3, 10), (9, 10), {}, "worse"),
        ((8, 10), (6, 10), {}, "unclear"),
        ((80, 100), (60, 100), {}, "better"),
        ((5, 5), (0, 0), {}, "unclear"),
    ],
)
def test_only_what_chance_cannot_have_made_is_said(now, before, facts, said):
    assert intervals.clear_difference([share(*now)], [share(*before)], **facts) == said


def test_means_differ_when_their_spread_allows_it():
    low, high = [answers(2, 2, 3, 2, 2, 3)], [answers(5, 4, 5, 4, 5, 5)]
    assert intervals.clear_difference(high, low, stars=True) == "better"
    assert intervals.clear_difference(low, high, stars=True) == "worse"
    assert intervals.clear_difference([answers(5)], low, stars=True) == "unclear"


counted = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counted)
def test_an_interval_of_a_share_holds_the_share(case):
    good, n = case
    low, high = intervals.wilson(good, n)
    assert 0 <= low <= good / n <= high <= 1
    assert intervals.wilson(n - good, n) == pytest.approx((1 - high, 1 - low))
    wider = intervals.wilson(good, n)
    narrower = intervals.wilson(good * 4, n * 4)
    assert narrower[1] - narrower[0] < wider[1] - wider[0]


@given(counted, counted)
def test_a_difference_turns_with_its_sides(one, other):
    low, high = intervals.difference_of_shares(share(*one), share(*other))
    assert -1 <= low <= one[0] / one[1] - other[0] / other[1] <= high <= 1
    assert intervals.difference_of_shares(share(*other), share(*one)) == pytest.approx((-high, -low))


@given(st.lists(st.integers(1, 5), min_size=2, max_size=60))
def test_an_interval_of_stars_holds_their_mean_and_stays_on_the_scale(stars):
    low, high = intervals.mean_interval(answers(*stars))
    assert 1 <= low <= sum(stars) / len(stars) <= high <= 5
    assert low < high


@given(st.floats(1, 5000), st.floats(0.01, 1000))
def test_more_freedom_makes_narrower_intervals(df, more):
    assert t_quantile(df) >= t_quantile(df + more) >= 1.9599


@pytest.mark.parametrize(
    ("n", "share", "low", "high"),
    [(1, 0.85, 0, 1), (10, 0.5, 2, 8), (20, 0.85, 14, 20), (100, 0.5, 40, 60), (300, 0.85, 243, 267)],
)
def test_by_chance_alone_as_the_tables_of_the_binomial_have_it(n, share, low, high):
    assert intervals.by_chance(n, share) == (low, high)


@given(n=st.integers(1, 100), share=st.floats(0.01, 0.99))
def test_by_chance_it_lies_there_95_times_in_100(n, share):
    """Against the distribution itself, summed exactly."""
    exact = Fraction(share)
    low, high = intervals.by_chance(n, share)
    below = sum(comb(n, k) * exact**k * (1 - exact) ** (n - k) for k in range(low))
    above = sum(comb(n, k) * exact**k * (1 - exact) ** (n - k) for k in range(high + 1, n + 1))
    assert below <= Fraction("0.02501")
    assert above <= Fraction("0.02501")
    assert 0 <= low <= n * share + 1
    assert n * share - 1 <= high <= n
