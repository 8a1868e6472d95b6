"""What becomes of onboardings when somebody leaves?"""

import pytest
from tests.cast import MONDAY
from tests.growth.welcoming import again, fresh, newcomer, open_one, thing

from footpath.growth.actions import leave_onboardings, name_checker
from footpath.growth.onboarding import states
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice

pytestmark = pytest.mark.django_db


def test_buddy_and_checker_are_missed_the_lead_is_told_and_nothing_is_locked(cast):
    it = name_checker(open_one(cast), checker=cast.ben, by=cast.cleo, now=MONDAY)
    item = thing(it)
    leave_onboardings(cast.ben, now=MONDAY)
    it = again(it)
    assert (it.buddy, it.checker, it.state) == (None, None, states.UNDER_WAY)
    assert fresh(item).state == states.OPEN
    events = Event.objects.filter(kind="onboarding.somebody_missing").order_by("id")
    assert [event.facts["who"] for event in events] == ["buddy", "checker"]
    tell(events[0])
    assert Notice.objects.filter(recipient=cast.cleo).exists()


def test_of_whoever_is_new_it_ends(cast):
    it = open_one(cast)
    other = open_one(cast, newcomer(cast, name="Ida Roth"))
    leave_onboardings(it.hire, now=MONDAY)
    assert again(it).state == states.ENDED
    assert again(other).state == states.UNDER_WAY
    leave_onboardings(it.hire, now=MONDAY)  # twice is once
    assert Event.objects.filter(kind="onboarding.ended").count() == 1
