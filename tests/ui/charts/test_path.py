"""Do the stones lie on the trail?"""

import re

from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.path import COLUMN, HEIGHT, Stone, lay


@st.composite
def paths(draw: st.DrawFn) -> list[Stone]:
    behind, ahead = draw(st.integers(0, 8)), draw(st.integers(0, 8))
    states = ["behind"] * behind + ["here"] * draw(st.integers(0, 1)) + ["ahead"] * ahead
    return [Stone(f"Step {number}", state) for number, state in enumerate(states)]  # type: ignore[arg-type]


@given(paths())
def test_every_stone_is_on_the_trail(stones: list[Stone]) -> None:
    path = lay(stones)
    assert [placed.stone for placed in path.stones] == stones
    ends = re.findall(r"(\d+) (\d+)(?=C|$)", path.walked) + re.findall(r"(\d+) (\d+)(?=C|$)", path.ahead)
    places = {(COLUMN // 2 + index * COLUMN, placed.y) for index, placed in enumerate(path.stones)}
    assert {(int(x), int(y)) for x, y in ends} == (places if len(stones) > 1 else set())
    assert all(15 <= placed.y <= HEIGHT - 15 for placed in path.stones)


@given(paths())
def test_the_trail_is_walked_as_far_as_the_stones_say(stones: list[Stone]) -> None:
    path = lay(stones)
    reached = [number for number, stone in enumerate(stones) if stone.state != "ahead"]
    assert path.walked.count("C") == (max(reached) if reached else 0)
    assert path.walked.count("C") + path.ahead.count("C") == max(0, len(stones) - 1)
