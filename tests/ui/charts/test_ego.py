"""Do two sides stand around the middle, and can each name be read?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.ego import LEAST, ROW, SIGNS, THICK, THIN, Tie, lay

TIES = st.lists(st.builds(Tie, st.text(min_size=1, max_size=60), st.integers(0, 500)), max_size=7)


def test_one_on_each_side_is_level_with_the_middle():
    drawn = lay([Tie("Facilities", 4)], [Tie("Crew planning", 1)])
    assert (drawn.height, drawn.middle) == (LEAST, LEAST / 2)
    assert [one.y for one in (*drawn.left, *drawn.right)] == [drawn.middle, drawn.middle]
    assert [one.strength for one in (*drawn.left, *drawn.right)] == [THICK, (THIN + THICK) / 2]


def test_where_nothing_was_asked_every_line_is_thin():
    assert [one.strength for one in lay([], [Tie("Sales"), Tie("Legal")]).right] == [THIN, THIN]


@given(TIES, TIES)
def test_no_two_names_lie_on_each_other_and_none_is_too_long(left, right):
    drawn = lay(left, right)
    for side in (drawn.left, drawn.right):
        assert all(second.y - first.y >= ROW - 0.2 for first, second in pairwise(side))
        assert all(ROW / 2 - 0.2 <= one.y <= drawn.height - ROW / 2 + 0.2 for one in side)
        assert all(THIN <= one.strength <= THICK for one in side)
        assert all(len(one.words) <= 2 and all(len(line) <= SIGNS for line in one.words) for one in side)
