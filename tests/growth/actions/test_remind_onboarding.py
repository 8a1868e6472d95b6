"""When is somebody gently reminded, and when no more?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.welcoming import again, begun, open_one

from footpath.growth.actions import end_onboarding, remind_onboarding
from footpath.history.models import Event
from footpath.people.models import Organization

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_not_again_within_some_days_and_not_without_end(cast):
    it = begun(cast)
    told = [remind_onboarding(it, "buddy", of=cast.cleo, now=MONDAY + n * DAY) for n in range(30)]
    assert [n for n, one in enumerate(told) if one] == [0, 3, 6, 9]
    assert Event.objects.filter(kind="onboarding.reminded").count() == 4


def test_once_a_week_of_what_is_due_and_once_of_fresh_eyes(cast):
    it = open_one(cast)
    due = [remind_onboarding(it, "due", of=it.hire, now=MONDAY + n * DAY) for n in range(22)]
    assert [n for n, one in enumerate(due) if one] == [0, 7, 14, 21]
    fresh = [remind_onboarding(it, "fresh", of=it.hire, now=MONDAY + n * DAY) for n in range(22)]
    assert sum(fresh) == 1


def test_not_where_the_budget_of_questions_has_no_room_and_not_when_it_is_over(cast):
    it = open_one(cast)
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert not remind_onboarding(it, "due", of=it.hire, now=MONDAY)
    assert not it.reminders.exists()
    Organization.objects.update(question_minutes=20)
    assert remind_onboarding(it, "due", of=it.hire, now=MONDAY)
    end_onboarding(it, by=cast.cleo, now=MONDAY)
    assert not remind_onboarding(again(it), "check", of=cast.ben, now=MONDAY)
