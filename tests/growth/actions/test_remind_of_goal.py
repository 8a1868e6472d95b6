"""When is somebody reminded of their goal?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.growth.actions import remind_of_goal, set_week_goal
from footpath.growth.cooperation.tasks import remind_of_goals
from footpath.growth.models import WeekGoal
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.actions import say_away

pytestmark = pytest.mark.django_db
FRIDAY = MONDAY + timedelta(days=4)


def test_once_on_its_day_and_nobody_else_hears_of_it(cast):
    goal = set_week_goal("Ask first", by=cast.ben, now=MONDAY)
    assert not remind_of_goal(goal, now=MONDAY)
    assert remind_of_goal(goal, now=FRIDAY)
    assert not remind_of_goal(goal, now=FRIDAY)  # as a slower worker saw it
    assert not remind_of_goal(WeekGoal.objects.get(), now=FRIDAY + timedelta(days=9))
    tell(Event.objects.get(kind="week_goal.due"))
    notice = Notice.objects.get(recipient=cast.ben)
    assert "Ask first" not in str(notice.__dict__)
    assert not Notice.objects.exclude(recipient=cast.ben).exists()


def test_whoever_is_away_is_left_alone(cast):
    set_week_goal("Ask first", by=cast.ben, now=MONDAY)
    say_away(cast.ben, first=FRIDAY.date(), last=FRIDAY.date(), by=cast.ben, now=MONDAY)
    remind_of_goals.call(now=FRIDAY)
    assert WeekGoal.objects.get().remind_on is not None
