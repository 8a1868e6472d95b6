"""How does an onboarding end before everything is done?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.welcoming import again, begun, done, open_one

from footpath.growth.actions import confirm_item, end_onboarding
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_what_was_done_stays_and_another_one_can_begin(cast):
    it = open_one(cast)
    item = done(it)
    assert end_onboarding(it, by=cast.cleo, now=MONDAY).state == "ended"
    with pytest.raises(Refused, match="is over"):
        confirm_item(item, by=cast.ben, now=MONDAY)
    assert begun(cast, it.hire).pk != it.pk


def test_by_those_who_lead_and_once(cast):
    it = open_one(cast)
    for who in (it.hire, cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            end_onboarding(it, by=who, now=MONDAY)
    end_onboarding(it, by=cast.max, now=MONDAY)
    with pytest.raises(Refused):
        end_onboarding(again(it), by=cast.cleo, now=MONDAY)
