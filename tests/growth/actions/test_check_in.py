"""How does somebody look at how their plan goes?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import WEEK, draft, under_way

from footpath.growth.actions import check_in
from footpath.growth.models import CheckIn
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_asked_after_two_six_and_twelve_weeks(cast):
    plan = under_way(cast)
    days = []
    for weeks in (2, 6, 12):
        now = MONDAY + weeks * WEEK
        plan = check_in(plan, going="slowly", note="Two of three", by=cast.ben, now=now)
        days.append(plan.next_on)
    assert days == [(MONDAY + 6 * WEEK).date(), (MONDAY + 12 * WEEK).date(), None]
    assert [str(one) for one in CheckIn.objects.all()] == ["Two of three"] * 3
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("plan.checked_in", {})


def test_whoever_looks_a_few_days_early_is_not_asked_again_on_the_day(cast):
    plan = under_way(cast)
    assert check_in(plan, going="well", by=cast.ben, now=MONDAY + 1.5 * WEEK).next_on == (MONDAY + 6 * WEEK).date()


def test_it_needs_a_word_an_owner_and_a_plan_that_is_under_way(cast):
    plan = under_way(cast)
    with pytest.raises(ValidationError) as told:
        check_in(plan, going="", by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["going"]
    with pytest.raises(PermissionDenied):
        check_in(plan, going="well", by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        check_in(draft(cast.ben), going="well", by=cast.ben, now=MONDAY)
