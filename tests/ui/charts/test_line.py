"""Is a higher value drawn higher, and a gap left open?"""

from itertools import pairwise

from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.line import HEIGHT, Point, draw
from footpath.ui.templatetags.drawings import line_chart

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


def test_nothing_stays_at_the_foot_and_what_does_not_move_lies_halfway() -> None:
    nothing, steady = (draw([Point("a", value), Point("b", value)]) for value in (0.0, 4.0))
    assert [mark.y for mark in nothing.marks] == [HEIGHT - 8] * 2
    assert [mark.y for mark in steady.marks] == [HEIGHT / 2] * 2
    assert not nothing.is_empty


def test_without_any_value_nothing_is_drawn_but_the_table_stays() -> None:
    found = line_chart([Point("May", None), Point("June", None)], "Would stay")
    assert found["chart"].is_empty
    html = render_to_string("ui/components/line_chart.html", found)
    assert "<svg" not in html.partition("<table")[0].partition("<details")[0]
    assert "As a table" in html
    assert html.count("<tr>") == 2
