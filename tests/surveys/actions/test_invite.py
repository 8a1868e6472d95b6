"""Who can be added to a survey, and to which?"""

import pytest
from tests.cast import MONDAY
from tests.surveys.waves import opened, waiting

from footpath.surveys.actions import close_wave, invite
from footpath.surveys.audience import Asked
from footpath.surveys.refusals import Refused


def test_one_that_is_always_on_asks_whom_it_is_given_once(cast):
    wave = opened(cast, people=0, always_on=True, audience={}, cuts=["about"])
    cells = {"about": "service:1"}
    one, two = Asked(cast.ana, "service:1"), Asked(cast.dov, "service:1")
    assert len(invite(wave, [(one, cells)], now=MONDAY)) == 1
    assert [row.person for row in invite(wave, [(one, cells), (two, cells)], now=MONDAY)] == [cast.dov]
    assert [row.cells for row in waiting(wave)] == [cells, cells]
    close_wave(wave, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        invite(wave, [(Asked(cast.ben, "service:1"), cells)], now=MONDAY)


def test_d_an_08_nobody_is_added_to_a_wave(cast):
    wave = opened(cast)
    with pytest.raises(Refused):
        invite(wave, [(Asked(cast.dov), {})], now=MONDAY)
    assert len(waiting(wave)) == 6
