"""How does a plan go on whose day came too soon?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import WEEK, again, promised, under_way

from footpath.growth.actions import look_again, look_at_figures
from footpath.growth.models import Evidence
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
END = MONDAY + 12 * WEEK


def test_target_and_start_stay_and_it_may_still_be_reached(cast):
    plan = under_way(cast)
    look_at_figures(plan, now=END)
    later = (END + 6 * WEEK).date()
    plan = look_again(again(plan), recheck_on=later, by=cast.ben, now=END)
    evidence = Evidence.objects.get()
    assert (plan.state, plan.verdict, plan.ended_on) == ("active", "", None)
    assert plan.next_on == (END + 3 * WEEK).date()
    assert (evidence.recheck_on, evidence.target, evidence.start["n"]) == (later, 0.8, 10)
    promised(cast, END + WEEK, kept=9, of=10)
    assert look_at_figures(again(plan), now=END + 2 * WEEK) == "met"


def test_a_later_day_by_its_owner_while_it_is_not_reached(cast):
    plan = under_way(cast)
    for day in (None, MONDAY.date() + timedelta(days=3), END.date(), MONDAY.date() + timedelta(days=400)):
        with pytest.raises(ValidationError) as told:
            look_again(plan, recheck_on=day, by=cast.ben, now=MONDAY)
        assert list(told.value.message_dict) == ["recheck_on"]
    with pytest.raises(PermissionDenied):
        look_again(plan, recheck_on=(END + WEEK).date(), by=cast.cleo, now=MONDAY)
    promised(cast, MONDAY + WEEK, kept=9, of=10)
    look_at_figures(plan, now=MONDAY + 2 * WEEK)
    with pytest.raises(Refused):
        look_again(again(plan), recheck_on=(END + WEEK).date(), by=cast.ben, now=MONDAY)
