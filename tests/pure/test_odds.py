"""Are chances said so that they can be counted, and never oversold?"""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.odds import Odds, band, dots_by_day, in_twenty, is_warned, twenty_outcomes
from footpath.pure.working_time import office

chances = st.floats(0, 1)


@pytest.mark.parametrize(
    ("chance", "expected"),
    [(1, "well"), (0.75, "well"), (0.7499, "uncertain"), (0.6, "uncertain"), (0.5999, "at_risk"), (0, "at_risk")],
)
def test_bands(chance, expected):
    assert band(chance) == expected


def test_warns_once_and_takes_back_only_well_above():
    warned, told = False, []
    for chance in (0.9, 0.61, 0.6, 0.59, 0.3, 0.65, 0.7, 0.59, 0.71, 0.65, 0.5):
        before, warned = warned, is_warned(chance, warned)
        if warned != before:
            told.append((chance, warned))
    assert told == [(0.59, True), (0.71, False), (0.5, True)]


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.85, Odds(17, 20)),
        (0.86, Odds(17, 20)),
        (0.9, Odds(9, 10)),  # tenths when even
        (0.5, Odds(5, 10)),
        (0.95, Odds(19, 20)),
        (0.97, Odds(19, 20)),
        (0.975, Odds(19, 20, "more_than")),
        (1, Odds(19, 20, "more_than")),
        (0.05, Odds(1, 20)),
        (0.025, Odds(1, 20)),
        (0.02, Odds(1, 20, "fewer_than")),
        (0, Odds(1, 20, "fewer_than")),
    ],
)
def test_chances_in_twentieths(chance, said):
    assert in_twenty(chance) == said


@given(chances)
def test_what_is_said_is_the_nearest_twentieth(chance):
    said = in_twenty(chance)
    assert 0 < said.count < said.of
    if said.code == "about":
        assert abs(said.count / said.of - chance) <= 0.025 + 1e-12
    assert (said.code == "more_than") == (chance >= 0.975)


@pytest.mark.parametrize("chance", [-0.01, 1.01, float("nan")])
@pytest.mark.parametrize("say", [band, in_twenty, lambda chance: is_warned(chance, False)])
def test_refuses_what_is_no_chance(say, chance):
    with pytest.raises(ValueError, match="not a chance"):
        say(chance)


def test_twenty_outcomes_of_a_straight_line():
    outcomes = twenty_outcomes([0.0, 1.0], [0.0, 200.0])
    assert outcomes == pytest.approx([5 + 10 * dot for dot in range(20)])


def test_outcomes_beyond_the_grid_stay_at_its_ends():
    assert twenty_outcomes([0.4, 0.6], [3.0, 5.0])[:8] == [3.0] * 8
    assert twenty_outcomes([0.4, 0.6], [3.0, 5.0])[-8:] == [5.0] * 8
    assert twenty_outcomes([0.5], [7.0]) == [7.0] * 20


@pytest.mark.parametrize(
    "grid", [([], []), ([0.5], []), ([0.5, 0.5], [1, 2]), ([0.6, 0.5], [1, 2]), ([0.5, 0.6], [2, 1])]
)
def test_refuses_a_grid_that_is_none(grid):
    with pytest.raises(ValueError, match="quantile grid"):
        twenty_outcomes(*grid)


def test_dots_fall_on_the_working_day_by_which_it_is_done():
    monday_nine = datetime(2026, 11, 16, 9, tzinfo=UTC)
    hours = [1] * 5 + [8] * 5 + [9] * 9 + [41]  # eight a day: the eighth still ends Monday
    assert dots_by_day([hour * 3600 for hour in hours], monday_nine, office("UTC")) == [
        (date(2026, 11, 16), 10),
        (date(2026, 11, 17), 9),
        (date(2026, 11, 23), 1),
    ]


@given(st.lists(st.floats(-10, 1e6), min_size=20, max_size=20))
def test_there_are_always_twenty_dots_in_the_order_of_days(outcomes):
    days = dots_by_day(outcomes, datetime(2026, 11, 21, 9, tzinfo=UTC), office("Europe/Berlin"))
    assert sum(count for _, count in days) == 20
    assert days == sorted(days)
