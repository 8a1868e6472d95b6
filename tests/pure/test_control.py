"""Are signals told from noise as the literature tells them?"""

from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.control import mean_chart, share_chart
from footpath.pure.figures import Tally


def weeks(good: list[int], n: list[int]) -> list[Tally]:
    return [Tally(of, one, one) for one, of in zip(good, n, strict=True)]


def answers(*stars: int) -> Tally:
    return Tally(len(stars), sum(stars), sum(one**2 for one in stars))


def test_the_limits_of_shares_are_those_of_a_p_chart():
    chart = share_chart(weeks([8, 9, 7, 10, 6, 9, 8, 3], [10, 12, 9, 12, 8, 11, 10, 10]))
    assert chart.center == pytest.approx(0.731707, abs=1e-6)
    assert [point.signal for point in chart.points] == [""] * 7 + ["below"]
    assert chart.points[-1].low == pytest.approx(0.3114, abs=5e-5)
    assert chart.points[0].high == 1
    assert chart.provisional


def test_the_limits_of_means_are_wider_in_weeks_with_few_answers():
    """Thirty answers, fifteen times 5 and fifteen times 3: their standard deviation is the root of 30 / 29."""
    many, two = answers(5, 5, 5, 5, 3, 3, 3, 3), answers(5, 3)
    chart = mean_chart([many, many, many, two, two, answers(5), answers(3)])
    assert chart.center == 4
    reach = 3 * sqrt(30 / 29)
    assert (chart.points[0].low, chart.points[0].high) == pytest.approx((4 - reach / sqrt(8), 5))
    assert (chart.points[3].low, chart.points[3].high) == pytest.approx((4 - reach / sqrt(2), 5))
    assert (chart.points[5].value, chart.points[5].low, chart.points[5].high) == (5, None, None)
    assert chart.signals == ()


def test_a_bad_week_stands_out_and_a_single_bad_answer_does_not():
    usual = [answers(5, 4, 5, 5, 4, 4, 5, 5, 4, 5)] * 12
    assert [point.signal for point in mean_chart([*usual, answers(2, 3, 2, 2, 3, 2)]).points][-1] == "below"
    assert mean_chart([*usual, answers(1)]).points[-1].signal == ""


def test_chance_alone_seldom_looks_like_a_signal():
    draw = Random(1)
    charts = [
        mean_chart([answers(*draw.choices([2, 3, 4, 5], [1, 2, 6, 9], k=draw.randint(1, 6))) for _ in range(26)])
        for _ in range(200)
    ]
    outside = sum(point.signal in ("above", "below") for chart in charts for point in chart.points)
    assert outside < 0.01 * 200 * 26


def test_nothing_is_drawn_of_few_weeks_and_some_are_provisional():
    for chart in (share_chart, mean_chart):
        five = [*weeks([4] * 5, [5] * 5), Tally(0, 0, 0)]
        assert chart(five) is None
        assert chart(five * 2).provisional
        assert not chart(weeks([4] * 12, [5] * 12)).provisional


def test_a_week_without_cases_has_a_place_but_no_value():
    chart = share_chart([*weeks([4, 5, 4], [5, 5, 5]), Tally(0, 0, 0), *weeks([3, 4, 5], [5, 5, 5])])
    assert (len(chart.points), chart.points[3].value, chart.points[3].low) == (7, None, None)


def test_eight_weeks_on_one_side_are_no_chance():
    low, high = [6] * 8, [7] * 8
    chart = share_chart(weeks(low + high, [10] * 16))
    assert [point.signal for point in chart.points] == ["run_below"] * 8 + ["run_above"] * 8
    assert share_chart(weeks([6] * 7 + [7] * 7, [10] * 14)).signals == ()


def test_where_nearly_all_goes_well_a_long_run_is_the_usual():
    """Two of two are seen in eleven of twelve weeks by chance alone, where one case in 24 goes wrong."""
    assert [point.signal for point in share_chart(weeks([2] * 11 + [1], [2] * 12)).points] == [""] * 11 + ["below"]
    assert len(share_chart(weeks([19] * 11 + [4], [20] * 11 + [20])).signals) == 12
    assert share_chart(weeks([940] * 8 + [910] * 8, [1000] * 16)).points[0].signal == "run_above"


def test_a_week_on_the_center_neither_ends_a_run_nor_belongs_to_it():
    chart = share_chart(weeks([6] * 4 + [13] + [6] * 4 + [7] * 8, [10] * 4 + [20] + [10] * 12))
    assert chart.center == pytest.approx(0.65)
    assert [point.signal for point in chart.points] == ["run_below"] * 4 + [""] + ["run_below"] * 4 + ["run_above"] * 8


def test_what_never_changes_gives_no_signal():
    for good in (0, 5):
        chart = share_chart(weeks([good] * 10, [5] * 10))
        assert (chart.center, chart.signals) == (good / 5, ())
    assert mean_chart([answers(5, 5)] * 10).signals == ()


@given(st.lists(st.integers(0, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), max_size=40))
def test_limits_hold_the_center_and_what_is_outside_is_said(cases):
    chart = share_chart([Tally(n, good, good) for good, n in cases])
    if chart is None:
        assert sum(n > 0 for _, n in cases) < 6
        return
    assert len(chart.points) == len(cases)
    for point, (good, n) in zip(chart.points, cases, strict=True):
        assert (point.n, point.value) == (n, good / n if n else None)
        if n:
            assert 0 <= point.low <= chart.center + 1e-9
            assert chart.center - 1e-9 <= point.high <= 1
            assert (point.signal == "above") == (point.value > point.high + 1e-9)
            assert (point.signal == "below") == (point.value < point.low - 1e-9)
