"""Is what is matched really the best there is, and never what is forbidden?"""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.matching import Link, assign, pair_up, parts, score, total

COSTS = [[4, 1, 3], [2, 0, 5], [3, 2, 2]]
VALUES = st.one_of(st.none(), st.integers(-3, 12).map(float))


def test_the_published_assignment():
    """STATISTICS row 21: columns 1, 0, 2 with total cost 5."""
    chosen = assign([[10 - cost for cost in row] for row in COSTS], [1, 1, 1])
    assert chosen == [1, 0, 2]
    assert sum(row[c] for row, c in zip(COSTS, chosen, strict=True)) == 5


@st.composite
def tables(draw):
    rows, columns = draw(st.integers(0, 5)), draw(st.integers(0, 4))
    table = [[draw(VALUES) for _c in range(columns)] for _r in range(rows)]
    return table, [draw(st.integers(0, 3)) for _c in range(columns)]


def brute(table, capacities):
    """The best of all ways there are."""
    ways = product([None, *range(len(capacities))], repeat=len(table))
    fits = (
        way
        for way in ways
        if all(way.count(c) <= capacity for c, capacity in enumerate(capacities))
        and all(c is None or row[c] is not None for row, c in zip(table, way, strict=True))
    )
    return max(total(table, way) for way in fits)


@given(tables())
def test_nothing_is_worth_more_than_what_is_found(case):
    table, capacities = case
    chosen = assign(table, capacities)
    assert len(chosen) == len(table)
    for column, capacity in enumerate(capacities):
        assert chosen.count(column) <= capacity
    for row, column in zip(table, chosen, strict=True):
        assert column is None or (row[column] is not None and row[column] > 0)
    assert total(table, chosen) == pytest.approx(brute(table, capacities))
    assert assign(table, capacities) == chosen


@st.composite
def equals(draw):
    n = draw(st.integers(0, 6))
    groups = [draw(st.integers(0, 3)) for _one in range(n)]
    half = {(a, b): draw(VALUES) for a in range(n) for b in range(a + 1, n)}
    table = [[half.get((min(a, b), max(a, b))) for b in range(n)] for a in range(n)]
    return table, groups, draw(st.integers(0, 99))


def best_pairs(table, groups, left):
    """What is possible at most among those who are left."""
    if not left:
        return 0.0
    first, *rest = left
    alone = best_pairs(table, groups, rest)
    with_one = [
        (table[first][other] or 0) + best_pairs(table, groups, [one for one in rest if one != other])
        for other in rest
        if table[first][other] is not None and table[first][other] > 0 and groups[first] != groups[other]
    ]
    return max([alone, *with_one])


@given(equals())
def test_equals_are_paired_once_and_never_within_a_group(case):
    table, groups, seed = case
    pairs = pair_up(table, groups, seed=seed)
    people = [one for pair in pairs for one in pair]
    assert len(people) == len(set(people))
    for a, b in pairs:
        assert groups[a] != groups[b]
        assert table[a][b] is not None
        assert table[a][b] > 0
    worth, most = sum(table[a][b] for a, b in pairs), best_pairs(table, groups, list(range(len(groups))))
    assert most / 2 <= worth <= most
    assert pair_up(table, groups, seed=seed) == pairs


def test_a_reporting_line_is_never_a_visit():
    assert score(Link(asked=500, wanted=True, in_line=True)) is None


def test_more_dependence_less_understanding_and_interest_count_for_it_and_load_against():
    plain = Link(asked=10, met=True)
    more = [
        Link(asked=100, met=True),
        Link(asked=10),
        Link(asked=10, met=True, wanted=True),
        Link(asked=10, met=True, mutual=True),
        Link(asked=10, met=True, unseen=True),
        Link(asked=10, apart=0.9),
    ]
    less = [Link(asked=10, met=True, same_department=True), Link(asked=10, met=True, load=2)]
    assert all(score(one) > score(plain) for one in more)
    assert all(score(one) < score(plain) for one in less)
    assert score(Link(met=True, same_department=True, load=99)) > 0


def test_each_reason_has_a_code():
    assert set(parts(Link(asked=5, wanted=True, mutual=True, unseen=True, load=1, same_department=True))) == {
        "depends", "wanted", "mutual", "never_met", "unseen", "load", "same_department",
    }  # fmt: skip
    assert "apart" in parts(Link(apart=0.4))


def test_what_makes_no_table_is_refused():
    with pytest.raises(ValueError, match="capacity"):
        assign([[1.0]], [-1])
    with pytest.raises(ValueError, match="column"):
        assign([[1.0]], [1, 1])
