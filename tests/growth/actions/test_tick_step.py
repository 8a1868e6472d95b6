"""How is a step done?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.planning import draft, stepped, under_way

from footpath.growth.actions import drop_step, tick_step
from footpath.growth.models import Step
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_today_or_not_yet_after_all(cast):
    under_way(cast)
    step = Step.objects.get()
    assert tick_step(step, done=True, by=cast.ben, now=MONDAY).done_on == MONDAY.date()
    assert tick_step(step, done=False, by=cast.ben, now=MONDAY).done_on is None


def test_not_of_a_draft_not_by_others_and_not_what_is_gone(cast):
    with pytest.raises(Refused):
        tick_step(stepped(draft(cast.ben)), done=True, by=cast.ben, now=MONDAY)
    plan = under_way(cast)
    step = Step.objects.get(area__plan=plan)
    with pytest.raises(PermissionDenied):
        tick_step(step, done=True, by=cast.cleo, now=MONDAY)
    stepped(plan)  # the last one stays
    drop_step(step, by=cast.ben, now=MONDAY)
    step.pk = 999
    with pytest.raises(Refused):
        tick_step(step, done=True, by=cast.ben, now=MONDAY)
