"""Is the way to half, to most and to nearly all drawn as long as it is?"""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.strip import LEAST, OPEN_END, Stretch, lay

DAY = date(2026, 11, 23)


def stretches(*ends: float) -> list[Stretch]:
    return [Stretch(str(end), end, DAY + timedelta(days=index)) for index, end in enumerate(ends)]


@given(st.lists(st.floats(0, 1e9), min_size=3, max_size=3).map(sorted))
def test_the_parts_follow_each_other_and_leave_the_end_open(ends: list[float]) -> None:
    parts = lay(stretches(*ends))
    assert [part.tone for part in parts] == ["first", "second", "third"]
    assert parts[0].x == 0
    assert all(abs(one.end - following.x) < 0.05 for one, following in pairwise(parts))
    assert abs(parts[-1].end - (100 - OPEN_END)) < 0.05
    assert all(part.width >= LEAST * 0.8 for part in parts)


def test_a_stretch_is_as_wide_as_it_is_long() -> None:
    first, second, third = lay(stretches(4.0, 8.0, 9.0))
    assert abs(first.width - second.width) < 0.05
    assert abs(first.width / third.width - 4) < 0.05


def test_nothing_is_drawn_of_nothing() -> None:
    assert lay([]) == []
