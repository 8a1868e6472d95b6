"""Do the stones of a chain stand apart, in order, and do the trails lead from one to the next?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from footpath.ui.charts.chain import COLUMN, ROW, Stone, in_order, lay, lines
from footpath.ui.charts.chain_tall import STEP, lay_tall


def stones(*keys: str) -> list[Stone]:
    return [Stone(key, key.title(), day=f"day of {key}") for key in keys]


CHAIN = [("vendor", "buy"), ("buy", "mend"), ("mend", "flight"), ("paint", "flight")]


def test_from_left_to_right_each_a_column_further() -> None:
    plan = lay(stones("flight", "mend", "paint", "vendor", "buy"), CHAIN)
    x = {placed.stone.key: placed.x // COLUMN for placed in plan.stones}
    assert x == {"vendor": 0, "buy": 1, "mend": 2, "paint": 2, "flight": 3}
    assert (plan.width, len(plan.trails)) == (4 * COLUMN, 4)
    assert sorted(trail.day for trail in plan.trails) == ["day of buy", "day of mend", "day of paint", "day of vendor"]


def test_in_a_narrow_place_one_a_row_each_after_what_it_needs() -> None:
    plan = lay_tall(stones("flight", "mend", "paint", "vendor", "buy"), CHAIN)
    assert [placed.stone.key for placed in plan.stones] == ["vendor", "buy", "mend", "paint", "flight"]
    assert plan.height == 5 * STEP
    assert all(placed.words_x > placed.x for placed in plan.stones)
    assert [placed.day for placed in plan.stones][:2] == ["day of vendor", "day of buy"]


def test_a_long_name_is_cut_at_the_second_line() -> None:
    assert lines("Six places", 24) == ("Six places",)
    assert lines("Move six places from B 2.14 to C 1.03 before the winter schedule begins", 24) == (
        "Move six places from B",
        "2.14 to C 1.03 before …",
    )
    assert lines("x" * 60, 24, 1) == ("x" * 23 + "…",)
    assert lines("", 24) == ("",)


@some.composite
def graphs(draw: some.DrawFn) -> tuple[list[Stone], list[tuple[str, str]]]:
    """Up to forty stones and any links between them, circles too."""
    keys = [f"s{n}" for n in range(draw(some.integers(1, 40)))]
    pairs = some.tuples(some.sampled_from(keys), some.sampled_from(keys)).filter(lambda pair: pair[0] != pair[1])
    return stones(*keys), draw(some.lists(pairs, max_size=60, unique=True))


@given(graphs())
def test_no_two_stand_in_one_place_and_every_one_is_drawn(graph: tuple[list[Stone], list[tuple[str, str]]]) -> None:
    given_stones, edges = graph
    order = [stone.key for stone in in_order(given_stones, edges)]
    assert sorted(order) == sorted(stone.key for stone in given_stones)
    wide, tall = lay(given_stones, edges), lay_tall(given_stones, edges)
    for plan, apart in ((wide, ROW // 2), (tall, STEP)):
        assert len(plan.stones) == len(given_stones)
        places = sorted((placed.x, placed.y) for placed in plan.stones)
        assert all(b[0] != a[0] or b[1] - a[1] >= apart for a, b in pairwise(places))
        assert all(0 < placed.x < plan.width and 0 < placed.y < plan.height for placed in plan.stones)
    forward = [(a, b) for a, b in edges if order.index(a) < order.index(b)]
    assert len(wide.trails) == len(tall.trails) == len(forward)
    x = {placed.stone.key: placed.x for placed in wide.stones}
    assert all(x[a] < x[b] for a, b in forward)
