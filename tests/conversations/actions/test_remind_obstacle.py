"""When is somebody reminded of an obstacle that nobody looked at?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.offering import hinder, own

from footpath.conversations.ideas.tasks import look_after_ideas
from footpath.conversations.models import Obstacle
from footpath.history.models import Event


def test_once_for_each_day_that_was_set(cast):
    hinder(cast)
    for days in (10, 14, 15, 16):
        look_after_ideas.call(now=MONDAY + timedelta(days=days))
    late = Event.objects.filter(kind="obstacle.overdue")
    assert late.count() == 1
    own(cast, Obstacle.objects.get(), now=MONDAY + timedelta(days=16))
    for days in (25, 26, 27):
        look_after_ideas.call(now=MONDAY + timedelta(days=days))
    assert [event.facts["day"] for event in late.order_by("id")] == ["2026-12-07", "2026-12-18"]
