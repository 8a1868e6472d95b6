"""Does a figure lie where it lies, and its interval around it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.ui.charts.interval import LEAST, lay

SHARES = some.floats(0, 1)


@given(some.lists(SHARES, min_size=3, max_size=3).map(sorted), some.none() | SHARES)
def test_everything_is_on_the_scale_and_the_interval_is_seen(values: list[float], before: float | None) -> None:
    low, value, high = values
    bar = lay(value, low, high, before=before, ends=(0.0, 1.0))
    assert bar.value == pytest.approx(value * 100, abs=0.01)
    assert bar.width >= LEAST
    assert bar.left >= 0
    assert bar.left + bar.width <= 100 + 1e-9
    assert bar.left - 0.02 <= bar.value <= bar.left + bar.width + LEAST
    assert (bar.before is None) == (before is None)


def test_stars_begin_at_one_and_what_is_beyond_stands_at_the_end() -> None:
    bar = lay(3.0, 2.0, 4.0, before=6.0, ends=(1.0, 5.0))
    assert (bar.value, bar.left, bar.width, bar.before) == (50, 25, 50, 100)
