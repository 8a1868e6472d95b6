"""How does a step leave a plan?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.planning import draft, stepped

from footpath.growth.actions import drop_step, keep_step
from footpath.growth.models import Plan, Step
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_its_row_is_gone_and_others_take_none_out(cast):
    step = stepped(draft(cast.ben))
    with pytest.raises(PermissionDenied):
        drop_step(step, by=cast.cleo, now=MONDAY)
    drop_step(step, by=cast.ben, now=MONDAY)
    assert not Step.objects.exists()
    with pytest.raises(Refused, match="meanwhile"):
        keep_step(step.area, what="Once more", until=step.by, step=step, by=cast.ben, now=MONDAY)


def test_under_way_the_last_step_stays(cast):
    plan = draft(cast.ben)
    step = stepped(plan)
    Plan.objects.update(state="active")
    with pytest.raises(Refused, match="last step"):
        drop_step(step, by=cast.ben, now=MONDAY)
    stepped(plan)
    drop_step(step, by=cast.ben, now=MONDAY)
