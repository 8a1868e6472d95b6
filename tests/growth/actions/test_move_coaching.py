"""Does another day ask anew?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    VIEW,
    WEEK,
    accepted,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_a_yes_is_taken_back_and_another_day_asks_anew(cast):
    talk = actions.move_coaching(accepted(cast), talk_on=MONDAY.date() + WEEK, by=cast.cleo, **WHO)
    assert (talk.state, talk.texts["view"]) == (states.OFFERED, VIEW)
    with pytest.raises(Refused):
        actions.hold_coaching(talk, by=cast.cleo, **WHO)
    with pytest.raises(ValidationError):
        actions.move_coaching(talk, talk_on=MONDAY.date() - WEEK, by=cast.cleo, **WHO)
    assert actions.answer_coaching(talk, yes=False, by=cast.ben, **WHO).texts["view"] == VIEW
