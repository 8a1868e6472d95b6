"""When is somebody reminded of an idea, and when is it late?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.offering import DUE, agree, offer

from footpath.conversations.actions import remind_idea
from footpath.conversations.ideas.tasks import look_after_ideas
from footpath.history.models import Event


def reminders():
    return list(
        Event.objects.filter(kind__in=("idea.due_soon", "idea.overdue"), reacted_at=None).values_list(
            "kind", "facts__day"
        )
    )


def test_once_before_the_day_of_the_answer_and_once_after_it(cast):
    offer(cast)
    for days in (0, 3, 10, 11, 14, 15, 16):  # answered by Monday, two weeks on
        look_after_ideas.call(now=MONDAY + timedelta(days=days))
    assert reminders() == [("idea.due_soon", "2026-12-07"), ("idea.overdue", "2026-12-07")]


def test_the_same_before_and_after_the_day_on_which_it_should_be_done(cast):
    idea = agree(cast, offer(cast))
    assert not remind_idea(idea, now=MONDAY)
    assert remind_idea(idea, now=MONDAY + (DUE - MONDAY.date()))
    assert remind_idea(idea, now=MONDAY + (DUE - MONDAY.date()) + timedelta(days=1))
    assert reminders() == [("idea.due_soon", "2026-12-18"), ("idea.overdue", "2026-12-18")]
