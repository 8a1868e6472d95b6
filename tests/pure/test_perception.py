"""How far do those who serve and those whom they serve see the same service the same way?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.perception import Seen, concordance, perception, published

OWN = (8, 9, 7, 8, 9, 6, 8, 7, 9, 8)
RATING = (6, 7, 7, 5, 8, 6, 7, 4, 8, 9)
ratings = st.integers(1, 10)
seen = st.lists(st.builds(Seen, st.integers(1, 6), st.integers(7, 12), ratings, ratings), max_size=40)


def test_ten_pairs_against_published_values():
    """Lin (1989) by hand, and the limits of Bland and Altman (1986)."""
    found = perception([Seen(n, 100 + n, x, y) for n, (x, y) in enumerate(zip(OWN, RATING, strict=True))])
    assert found is not None
    assert found.concordance == pytest.approx(0.30876, abs=5e-6)
    assert (found.gap.mean, found.absolute) == pytest.approx((1.2, 1.4))
    assert found.limits == pytest.approx((-1.380, 3.780), abs=5e-4)
    assert (found.gap.low, found.gap.high) == pytest.approx((0.25819, 2.14181), abs=1e-5)


@given(seen)
def test_concordance_lies_between_minus_one_and_one_and_does_not_care_who_is_first(pairs):
    one = concordance([(each.own, each.rating) for each in pairs])
    other = concordance([(each.rating, each.own) for each in pairs])
    assert one == other or one == pytest.approx(other)
    assert one is None or -1 - 1e-9 <= one <= 1 + 1e-9


@given(seen)
def test_what_is_told_changes_by_a_whole_batch_alone(pairs):
    told = [published(pairs[:n]) for n in range(len(pairs) + 1)]
    since = 0
    for n in range(1, len(told)):
        if told[n] != told[n - 1]:
            fresh = pairs[since:n]
            assert len({(one.provider, one.customer) for one in fresh}) >= 5
            assert len({one.provider for one in fresh}) >= 3
            since = n


def test_five_pairs_of_two_people_are_about_them_and_not_told():
    assert published([Seen(n % 2, 10 + n, 8, 7) for n in range(12)]) == []
    assert len(published([Seen(n % 3, 10 + n, 8, 7) for n in range(12)])) == 10


def test_nothing_of_nothing():
    assert perception([]) is None
    assert concordance([]) is None
    assert concordance([(7, 7), (7, 7)]) is None
