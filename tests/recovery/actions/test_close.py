"""How does it end?"""

import pytest
from tests.recovery.stages import DAY, TUESDAY, anew, checked, fixed, kinds, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions

LATER = TUESDAY + 2 * DAY
SAID = {"why": "Nobody counts lamps.", "prevention": "A list in the van.", "by_day": LATER.date()}


def test_the_owner_says_that_what_prevents_it_is_in_place(cast):
    it = checked(cast)
    with pytest.raises(Refused):
        actions.close(it, by=cast.ben, now=LATER)  # not learned from
    actions.learn(it, **SAID, by=cast.ben, now=LATER)
    strangers(cast, lambda by: actions.close(it, by=by, now=LATER))
    actions.close(it, by=cast.ben, now=LATER)
    assert (anew(it).state, anew(it).closed_at, kinds(it)[-1]) == ("closed", LATER, "closed")


def test_a_small_one_closes_by_itself_and_a_larger_one_does_not(cast):
    small = actions.say_checked(fixed(cast), by=cast.ben, now=LATER)
    actions.close(small, by=None, now=LATER)
    assert anew(small).state == "closed"
    with pytest.raises(Refused):
        actions.close(checked(cast, cause="late"), by=None, now=LATER)
