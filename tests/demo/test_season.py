"""Is more asked in summer and before Christmas, by day, and as much in all as was said?"""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from tests.cast import MONDAY

from footpath.demo.season import WAVES, busy, moments


@pytest.mark.parametrize("season", ["", "summer", "yearend"])
def test_the_waves_of_the_year(season):
    spring, summer, advent = (busy(date(2026, month, 14), season) for month in (4, 7, 12))
    assert (summer > spring) == (WAVES[season][0] > 0)
    assert advent > spring


def test_frost_comes_in_winter():
    assert busy(date(2026, 7, 20), "frost") < 0.1 < busy(date(2026, 12, 3), "frost")


def test_weekends_and_the_days_after_christmas_are_quiet():
    assert busy(date(2026, 11, 22), "") < busy(date(2026, 11, 23), "") / 5
    assert busy(date(2025, 12, 29), "") < busy(date(2025, 12, 15), "")


def test_so_much_a_week_and_growing():
    since, growth = MONDAY - timedelta(days=728), (0.5, 1.5)
    found = list(moments(Random(1), weekly=10.0, growth=growth, season="", since=since, until=MONDAY))
    assert found == sorted(found)
    assert all(since <= moment <= MONDAY for moment in found)
    assert 950 < len(found) < 1350
    halves = Counter(moment > since + timedelta(days=364) for moment in found)
    assert halves[True] > 1.4 * halves[False]
