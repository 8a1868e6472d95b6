"""When is somebody asked how their plan goes, and when no more?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.planning import WEEK, again, under_way

from footpath.growth.actions import ask_check_in, check_in
from footpath.growth.tasks import look_after_plans
from footpath.history.models import Event
from footpath.people.actions import say_away
from footpath.people.models import Organization

pytestmark = pytest.mark.django_db
DUE = MONDAY + 2 * WEEK


def asked() -> int:
    return Event.objects.filter(kind="plan.checkin_due").count()


def test_after_two_weeks_and_gently_twice_more_then_it_is_left_alone(cast):
    plan = under_way(cast)
    days = [n for n in range(60) if ask_check_in(again(plan), now=MONDAY + timedelta(days=n))]
    assert days == [14, 21, 28]
    plan = again(plan)
    assert (plan.state, plan.nudges, asked()) == ("checkin_due", 2, 3)
    plan = check_in(plan, going="well", by=cast.ben, now=MONDAY + timedelta(days=40))
    assert (plan.state, plan.nudges, plan.next_on) == ("active", 0, (MONDAY + 12 * WEEK).date())


def test_not_where_the_budget_of_questions_has_no_room(cast):
    plan = under_way(cast)
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert not ask_check_in(plan, now=DUE)
    assert (again(plan).state, asked()) == ("active", 0)


def test_the_worker_leaves_whoever_is_away_alone(cast):
    plan = under_way(cast)
    say_away(cast.ben, first=DUE.date(), last=DUE.date(), by=cast.ben, now=MONDAY)
    look_after_plans.call(now=DUE)
    assert again(plan).state == "active"
    look_after_plans.call(now=DUE + timedelta(days=1))
    assert again(plan).state == "checkin_due"
