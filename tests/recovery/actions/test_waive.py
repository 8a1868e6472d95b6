"""How is it said that nothing has to be made good?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds, offered, put_right, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions

LATER = TUESDAY + DAY


def test_it_says_why_and_they_are_asked(cast):
    it = put_right(cast)
    strangers(cast, lambda by: actions.waive(it, why="x", by=by, now=LATER))
    with pytest.raises(ValidationError) as told:
        actions.waive(it, why="", by=cast.ben, now=LATER)
    assert list(told.value.message_dict) == ["why"]
    actions.waive(it, why="Nobody lost time.", by=cast.ben, now=LATER)
    assert (anew(it).state, anew(it).waived_why) == ("waived", "Nobody lost time.")
    assert kinds(it)[-2:] == ["waived", "check_asked"]


def test_not_while_an_offer_is_open_nor_of_a_small_one(cast):
    with pytest.raises(Refused, match="still open"):
        actions.waive(offered(cast).recovery, why="x", by=cast.ben, now=LATER)
    with pytest.raises(Refused):
        actions.waive(fixed(cast, cause="late"), why="x", by=cast.ben, now=LATER)
