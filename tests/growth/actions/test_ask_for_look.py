"""When are both asked how it went?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    again,
    agreed,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_it_is_looked_at_after_two_weeks_and_six(cast):
    talk = agreed(cast)
    with pytest.raises(Refused, match="not time"):
        actions.look_at_coaching(talk, weeks=2, outcome="kept", by=cast.ben, **WHO)
    days = [MONDAY + 2 * WEEK, MONDAY + 2 * WEEK + timedelta(days=1), MONDAY + 6 * WEEK, MONDAY + 9 * WEEK]
    assert [actions.ask_for_look(again(talk), now=day) for day in days] == ["asked", "", "asked", "over"]
    assert again(talk).state == states.FOLLOWED
