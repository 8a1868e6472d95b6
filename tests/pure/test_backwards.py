"""Are the latest moments to ask the last ones that are early enough, and none of them any later?"""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footpath.pure.backwards import Link, chance_of_chain, latest_asks
from footpath.pure.recalibration import LEVELS, P85
from footpath.pure.working_time import Calendar, office, round_the_clock

HOUR = 3600.0
DAY_AND_NIGHT = round_the_clock("UTC")
DUE = datetime(2026, 12, 18, 16, 0, tzinfo=UTC).timestamp()


def even(longest: float) -> tuple[float, ...]:
    """Every length up to that is as likely."""
    return tuple(float(level) * longest for level in LEVELS)


def test_one_part_is_asked_its_17_chances_in_20_before() -> None:
    [latest] = latest_asks([Link(DAY_AND_NIGHT, even(100 * HOUR))], DUE, 0.85)
    assert latest == pytest.approx(DUE - even(100 * HOUR)[P85], abs=0.1 * HOUR)


def test_the_sum_of_two_even_lengths_is_the_triangle_of_textbooks() -> None:
    """For the sum of two lengths even on 0..1 the distribution above 1 is 1 - (2 - x)² / 2: 17 in 20 at 2 - √0.3."""
    links = [Link(DAY_AND_NIGHT, even(100 * HOUR))] * 2
    first, second = latest_asks(links, DUE, 0.85)
    assert DUE - first == pytest.approx((2 - 0.3**0.5) * 100 * HOUR, rel=0.02)
    assert DUE - second == pytest.approx(85 * HOUR, rel=0.01)


@settings(deadline=None, max_examples=25)
@given(
    lengths=st.lists(st.floats(HOUR, 300 * HOUR), min_size=1, max_size=4),
    calendar=st.sampled_from([DAY_AND_NIGHT, office("Europe/Berlin")]),
    level=st.sampled_from([0.5, 0.85, 0.95]),
)
def test_asked_then_the_chain_is_in_time_at_that_level_and_days_come_in_order(
    lengths: list[float], calendar: Calendar, level: float
) -> None:
    links = [Link(calendar, even(length)) for length in lengths]
    moments = [moment for moment in latest_asks(links, DUE, level) if moment is not None]
    assert len(moments) == len(links)
    assert moments == sorted(moments)
    assert moments[-1] <= DUE
    for at, moment in enumerate(moments):
        rest = links[at:]
        assert (chance_of_chain(rest, DUE, moment, seed=1) or 0.0) == pytest.approx(level, abs=0.03)
    assert latest_asks(links, DUE, level) == latest_asks(links, DUE, level)  # no chance of its own


def test_of_what_comes_before_the_unknown_nothing_can_be_said() -> None:
    known, unknown = Link(DAY_AND_NIGHT, even(HOUR)), Link(DAY_AND_NIGHT, ())
    first, second, third = latest_asks([known, unknown, known], DUE, 0.85)
    assert (first, second) == (None, None)
    assert third is not None
    assert chance_of_chain([known, unknown], DUE, DUE) is None
    assert chance_of_chain([], DUE, DUE) is None


def test_too_late_has_a_chance_all_the_same() -> None:
    link = Link(DAY_AND_NIGHT, even(100 * HOUR))
    assert chance_of_chain([link], DUE, DUE - 40 * HOUR) == pytest.approx(0.4, abs=0.01)
    assert chance_of_chain([link], DUE, DUE + HOUR) == 0.0


def test_a_level_that_is_none_is_refused() -> None:
    for level in (0.0, 1.0, float(np.nan)):
        with pytest.raises(ValueError, match="no level"):
            latest_asks([], DUE, level)
