"""Is a net drawn in layers without circles, with few crossings, and always the same?"""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.layers import crossings, knots, rows, towards

NETS = st.integers(1, 9).flatmap(
    lambda n: st.tuples(
        st.just(list(range(n))),
        st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=30, unique=True),
    )
)


def reaches(edges, start):
    found, ahead = set(), [start]
    while ahead:
        one = ahead.pop()
        for source, target in edges:
            if source == one and target not in found:
                found.add(target)
                ahead.append(target)
    return found


@given(NETS)
def test_knots_are_those_who_reach_each_other(net):
    nodes, edges = net
    reached = {one: reaches(edges, one) for one in nodes}
    together = {(a, b) for a, b in combinations(nodes, 2) if b in reached[a] and a in reached[b]}
    assert {(a, b) for group in knots(nodes, edges) for a, b in combinations(group, 2)} == together


@given(NETS)
def test_what_leads_forward_brings_one_column_nearer_and_so_runs_in_no_circle(net):
    nodes, edges = net
    place = towards(nodes, edges, nodes[:1])
    forward = [(one, other) for one, other in edges if place[one] < place[other]]
    assert knots(nodes, forward) == []
    reaching = {one for one in nodes if one == nodes[0] or nodes[0] in reaches(edges, one)}
    assert all(place[other] - place[one] == 1 for one, other in forward if one in reaching)
    assert all(place[one] == 0 for one in nodes if one not in reaching)


def test_whoever_waits_outside_stands_in_the_last_column():
    edges = [("v", "a"), ("a", "b"), ("b", "out"), ("a", "soon"), ("soon", "a"), ("b", "a"), ("c", "c")]
    found = towards(["v", "a", "b", "c", "out", "soon"], edges, ["out", "soon"])
    assert found == {"v": 1, "a": 2, "b": 2, "c": 0, "out": 3, "soon": 3}
    assert towards([], [], []) == {}
    assert towards(["out"], [], ["out"]) == {"out": 0}


def test_the_order_within_a_column_untangles():
    nodes, edges = list("abcxyz"), [("a", "z"), ("b", "y"), ("c", "x")]
    place = towards(nodes, edges, "xyz")
    tangled = [list("abc"), list("xyz")]
    assert crossings(tangled, edges) == 3
    found = rows(nodes, place, edges)
    assert crossings(found, edges) == 0
    assert found == rows(nodes, place, edges)


@given(NETS)
def test_the_sweeps_never_make_it_worse(net):
    nodes, edges = net
    place = towards(nodes, edges, nodes[:1])
    left = [(one, other) for one, other in edges if place[one] < place[other]]
    given_order = [[key for key in nodes if place[key] == at] for at in range(max(place.values()) + 1)]
    found = rows(nodes, place, left)
    assert crossings(found, left) <= crossings(given_order, left)
    assert sorted(key for row in found for key in row) == nodes


def test_links_that_share_an_end_do_not_cross():
    assert crossings([["a"], ["x", "y"]], [("a", "x"), ("a", "y")]) == 0
    assert crossings([["a", "b"], ["x"]], [("a", "x"), ("b", "x")]) == 0
