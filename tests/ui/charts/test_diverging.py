"""Do answers lie around the middle?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.diverging import lay


def test_the_middle_of_sometimes_is_the_middle():
    parts = lay([1, 2, 4, 2, 1])
    assert [(part.tone, part.left, part.width) for part in parts] == [
        ("never", 25, 5), ("rarely", 30, 10), ("sometimes", 40, 20), ("often", 60, 10), ("very-often", 70, 5),
    ]  # fmt: skip


def test_kinds_without_answers_are_left_out():
    assert [(part.tone, part.left, part.width) for part in lay([0, 0, 0, 0, 7])] == [("very-often", 50, 50)]
    assert lay([0] * 5) == []
    with pytest.raises(ValueError, match="five kinds"):
        lay([1, 2])


@given(st.lists(st.integers(0, 500), min_size=5, max_size=5))
def test_all_answers_take_half_of_the_width_within_it(counts):
    parts = lay(counts)
    assert sum(part.width for part in parts) == pytest.approx(50 if sum(counts) else 0, abs=0.05)
    assert all(-0.01 <= part.left <= 100 - part.width + 0.01 for part in parts)
