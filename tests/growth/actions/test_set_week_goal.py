"""What does somebody want to try this week?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.growth.actions import set_week_goal
from footpath.growth.models import WeekGoal
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_one_at_a_time_for_themself_alone(cast):
    set_week_goal("Ask first", by=cast.ben, now=MONDAY)
    kept = set_week_goal("Say a day", by=cast.ben, now=MONDAY)
    assert (WeekGoal.objects.get().text, (kept.remind_on - MONDAY.date()).days) == ("Say a day", 4)
    assert "day" not in kept.locked
    assert Event.objects.filter(kind="week_goal.set", subject_id=cast.ben.pk).count() == 2
    assert set_week_goal("", by=cast.ben, now=MONDAY) is None
    assert not WeekGoal.objects.exists()


def test_not_too_long_and_not_by_somebody_who_has_left(cast):
    with pytest.raises(ValidationError):
        set_week_goal("x" * 201, by=cast.ben, now=MONDAY)
    cast.ben.is_active = False
    with pytest.raises(PermissionDenied):
        set_week_goal("Ask first", by=cast.ben, now=MONDAY)
