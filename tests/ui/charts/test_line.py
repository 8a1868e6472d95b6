"""Is a higher value drawn higher, and a gap left open?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.line import HEIGHT, Point, draw

VALUES = st.lists(st.none() | st.floats(-1e6, 1e6), min_size=1, max_size=24)


@given(VALUES, st.none() | st.floats(-1e6, 1e6))
def test_everything_fits_and_keeps_its_order(values: list[float | None], limit: float | None) -> None:
    chart = draw([Point(str(number), value) for number, value in enumerate(values)], limit)
    drawn = [(mark.point.value, mark.y) for mark in chart.marks if mark.y is not None and mark.point.value is not None]
    assert [mark.y is None for mark in chart.marks] == [value is None for value in values]
    assert all(0 <= height <= HEIGHT for _, height in drawn)
    assert all(low[1] >= high[1] for low, high in pairwise(sorted(drawn)))


def test_a_gap_breaks_the_line() -> None:
    chart = draw([Point(str(n), value) for n, value in enumerate([1.0, 2.0, None, 3.0, 4.0, None, 5.0])])
    assert len(chart.lines) == 2


def test_the_band_goes_out_above_and_comes_back_below() -> None:
    chart = draw([Point("a", 5, low=4, high=6), Point("b", 5, low=4, high=6)])
    heights = [float(corner.split(",")[1]) for corner in chart.band.split()]
    assert heights == sorted(heights)
