"""How does somebody accept the time that they were offered, or say that it is not needed?"""

import pytest
from tests.recovery.stages import DAY, TUESDAY, anew, kinds, offered, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions

LATER = TUESDAY + DAY


def test_whoever_it_was_offered_to_accepts_it(cast):
    good = offered(cast)
    strangers(cast, lambda by: actions.answer_time(good, yes=True, by=by, now=LATER), "ben", "cleo", "dov", "max")
    actions.answer_time(good, yes=True, by=cast.ana, now=LATER)
    good.refresh_from_db()
    assert (good.state, anew(good.recovery).state) == ("accepted", "fixed")
    assert kinds(good.recovery)[-1] == "time_answered"
    with pytest.raises(Refused, match="accepted"):
        actions.answer_time(good, yes=False, by=cast.ana, now=LATER)


def test_not_needed_leaves_nothing_to_wait_for(cast):
    good = offered(cast)
    actions.answer_time(good, yes=False, by=cast.ana, now=LATER)
    assert anew(good.recovery).state == "waived"
    assert kinds(good.recovery)[-2:] == ["time_answered", "check_asked"]
