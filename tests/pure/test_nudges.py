"""When is somebody gently reminded, and when no more?"""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.nudges import nudge_is_due

COUNT = st.integers(0, 9)


@pytest.mark.parametrize(
    ("at", "noted", "nudged", "unheard", "due"),
    [
        (time(10, 59), 0, 0, 0, False),
        (time(11), 0, 0, 0, True),
        (time(11), 1, 0, 0, False),
        (time(15), 0, 1, 0, False),
        (time(15, 30), 0, 1, 0, True),
        (time(20), 0, 2, 0, False),
        (time(12), 0, 0, 3, False),
    ],
)
def test_gently(at, noted, nudged, unheard, due):
    assert nudge_is_due(at, noted=noted, nudged=nudged, unheard=unheard) is due


@given(st.times(), COUNT, COUNT, COUNT)
def test_never_more_than_twice_and_never_once_it_did_not_help(at, noted, nudged, unheard):
    if nudge_is_due(at, noted=noted, nudged=nudged, unheard=unheard):
        assert noted == 0
        assert nudged < 2
        assert unheard < 3
