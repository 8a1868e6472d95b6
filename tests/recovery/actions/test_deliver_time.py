"""How is it written down that the time was given?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import DAY, TUESDAY, anew, kinds, offered, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions

LATER = TUESDAY + DAY


def give(good, by, minutes=25):
    return actions.deliver_time(good, minutes=minutes, by=by, now=LATER)


def test_what_was_given_stands_in_the_ledger_and_they_are_asked_whether_it_is_right(cast):
    good = offered(cast)
    with pytest.raises(Refused):
        give(good, cast.ben)  # not accepted yet
    actions.answer_time(good, yes=True, by=cast.ana, now=LATER)
    strangers(cast, lambda by: give(good, by))
    for wrong in (0, 31):
        with pytest.raises(ValidationError) as told:
            give(good, cast.ben, wrong)
        assert list(told.value.message_dict) == ["minutes"]
    give(good, cast.ben)
    good.refresh_from_db()
    assert (good.state, good.delivered_minutes, anew(good.recovery).state) == ("delivered", 25, "compensated")
    assert kinds(good.recovery)[-2:] == ["time_given", "check_asked"]
    with pytest.raises(Refused):
        give(good, cast.ben)
