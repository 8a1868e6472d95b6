"""Is the rate of a chain the product of its links, and does its interval hold?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.intervals import wilson
from footpath.pure.links import Link, end_to_end, onwards, product, turned, way, without_end

LINKS = st.lists(st.integers(1, 60).flatmap(lambda n: st.builds(Link, st.integers(0, n), st.just(n))), min_size=1)


def test_published_products():
    assert product([0.95] * 5) == pytest.approx(0.773781, abs=5e-7)
    assert product([0.9, 0.95, 0.99]) == pytest.approx(0.846450, abs=5e-7)


def test_the_weakest_link_is_where_one_more_point_brings_the_most():
    found = end_to_end([Link(90, 100), Link(95, 100), Link(99, 100)])
    assert found.rate == pytest.approx(0.84645)
    assert found.weakest == 0
    assert found.gains == pytest.approx((0.009405, 0.00891, 0.00855))


def test_one_link_has_wilsons_interval():
    found = end_to_end([Link(18, 20)])
    assert (found.low, found.high) == pytest.approx(wilson(18, 20))
    assert (found.low, found.high) == pytest.approx((0.6990, 0.9721), abs=5e-5)


@given(LINKS)
def test_the_rate_lies_in_its_interval_and_no_gain_is_negative(links):
    found = end_to_end(links)
    assert 0 <= found.low <= found.rate + 1e-12
    assert found.rate <= found.high + 1e-12 <= 1 + 2e-12
    assert all(0 <= one <= 0.01 + 1e-12 for one in found.gains)


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    draw, truth, n = np.random.default_rng(7), (0.9, 0.8, 0.95), (40, 25, 60)
    counts = [draw.binomial(size, rate, 2000) for size, rate in zip(n, truth, strict=True)]
    whole, held = product(truth), 0
    for goods in zip(*counts, strict=True):
        found = end_to_end([Link(int(good), size) for good, size in zip(goods, n, strict=True)])
        held += found.low <= whole <= found.high
    assert 0.93 < held / 2000 < 0.98


def test_a_link_that_never_held_and_one_that_always_did():
    never = end_to_end([Link(0, 5), Link(9, 10)])
    assert (never.rate, never.low) == (0, 0)
    assert never.high == pytest.approx(wilson(0, 5)[1] * 0.9)
    always = end_to_end([Link(5, 5), Link(5, 5)])
    assert (always.rate, always.high) == (1, 1)
    assert always.low < wilson(5, 5)[0]
    assert always.gains == (0, 0)


def test_a_chain_without_a_link_is_none():
    with pytest.raises(ValueError, match="link"):
        end_to_end([])


def test_the_way_is_the_shortest_and_always_the_same():
    edges = {"v": ["a"], "a": ["b", "c"], "b": ["out"], "c": ["out"], "out": ["a"]}
    walk = onwards(edges, "v")
    assert way(walk, "out") == ["v", "a", "b", "out"]
    assert set(walk) == {"v", "a", "b", "c", "out"}
    with pytest.raises(KeyError):
        way(walk, "nobody")
    assert turned(edges)["out"] == ["b", "c"]


def test_who_never_reaches_an_end():
    edges = {"a": ["b"], "b": ["out"], "c": ["d"], "d": ["c"], "e": []}
    assert without_end(edges, "abcde", lambda key: key == "out") == ["c", "d", "e"]
    assert without_end({}, "a", lambda key: key == "out") == ["a"]
