"""How does somebody give a plan up?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import draft, under_way

from footpath.growth.actions import give_up_plan
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_with_a_reason_that_stays_with_it_and_in_no_event(cast):
    plan = give_up_plan(under_way(cast), reason="The team was merged", by=cast.ben, now=MONDAY)
    assert (plan.state, plan.verdict, plan.next_on) == ("dropped", "dropped", None)
    assert plan.texts["reason"] == "The team was merged"
    assert Event.objects.latest("id").facts == {}


def test_not_without_one_not_by_others_and_not_before_it_began(cast):
    plan = under_way(cast)
    with pytest.raises(ValidationError) as told:
        give_up_plan(plan, reason=" ", by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["reason"]
    with pytest.raises(PermissionDenied):
        give_up_plan(plan, reason="x", by=cast.max, now=MONDAY)
    with pytest.raises(Refused):
        give_up_plan(draft(cast.ben), reason="x", by=cast.ben, now=MONDAY)
