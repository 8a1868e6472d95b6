"""Do the parts of a bar fill it, and is each of them seen?"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.ledger import Segment, lay


@given(st.lists(st.floats(0, 1e9), max_size=8))
def test_the_parts_fill_the_bar(values: list[float]) -> None:
    bars = lay([Segment(str(value), value, str(value)) for value in values])
    assert len(bars) == sum(value > 0 for value in values)
    if bars:
        assert sum(bar.width for bar in bars) == pytest.approx(100, abs=0.05)
        assert min(bar.width for bar in bars) > 1
        assert bars[0].x == 0
        for left, right in pairwise(bars):
            assert left.x + left.width == pytest.approx(right.x, abs=0.03)


def test_a_larger_part_is_wider() -> None:
    bars = lay([Segment("a", 1, "1"), Segment("b", 3, "3")])
    assert [bar.width for bar in bars] == [25, 75]
