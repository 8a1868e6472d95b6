"""Is it said how many would choose a team again, how sure that is, and whether it changed?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.choosing import choice
from footpath.pure.intervals import UNCLEAR, WORSE

ANSWERS = st.fixed_dictionaries(
    dict.fromkeys(("surely-us", "probably-us", "unsure", "probably-another", "surely-another"), st.integers(0, 60))
)


def test_the_share_has_the_interval_of_wilson():
    found = choice([{"surely-us": 50, "probably-us": 31, "unsure": 100, "surely-another": 82}])
    assert (found.n, found.good, found.unsure) == (263, 81, 100)
    assert (found.share.low, found.share.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)  # Newcombe 1998a
    assert (found.change, found.verdict) == (None, UNCLEAR)


def test_the_change_has_the_interval_of_newcombe():
    """56 of 70 against 48 of 80: .2000 with .0524 to .3339 (Newcombe 1998b, table II, method 10)."""
    before, newest = {"surely-us": 48, "unsure": 32}, {"probably-us": 56, "surely-another": 14}
    assert choice([before, newest]).change == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert choice([newest, before]).verdict == WORSE
    assert choice([before, before]).verdict == UNCLEAR


def test_nothing_is_said_of_nobody_and_less_is_refused():
    assert choice([]).share.value is None
    assert choice([{"unsure": 0}]).n == 0
    with pytest.raises(ValueError, match="below nothing"):
        choice([{"unsure": -1}])


@given(st.lists(ANSWERS, max_size=5))
def test_batches_add_up_in_any_order(batches):
    one, other = choice(batches), choice(batches[::-1])
    assert (one.n, one.good, one.unsure) == (other.n, other.good, other.unsure)
    assert one.n == sum(sum(batch.values()) for batch in batches)
    assert one.share.value is None or one.share.low <= one.share.value <= one.share.high
