"""What happens to a talk when time passes?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, approved, now_is, running

from footpath.conversations.actions import say_since, turn_talk, write_instead
from footpath.conversations.interviews.tasks import look_after_talks
from footpath.conversations.models import FollowUp, Interview
from footpath.history.models import Event
from footpath.people.actions import draw
from footpath.people.models import Organization, Person


def days(count: float):
    return THURSDAY + timedelta(days=count)


@pytest.mark.parametrize(
    ("begin", "quiet", "later", "state"),
    [(agreed, 1.5, 3, "lapsed"), (running, 0.1, 0.2, "noted")],
)
def test_what_nobody_came_to_and_what_nobody_ended(cast, begin, quiet, later, state):
    talk = begin(cast)
    look_after_talks.call(now=days(quiet))
    assert now_is(talk).state == talk.state
    look_after_talks.call(now=days(later))
    assert now_is(talk).state == state


def test_what_is_not_written_for_a_month_is_thrown_away(cast):
    talk = write_instead(agreed(cast), by=cast.ana, now=MONDAY)
    assert not turn_talk(talk, now=days(20))
    assert turn_talk(talk, now=days(40))
    assert now_is(talk).state == "lapsed"


@pytest.mark.parametrize("who", ["ana", "ben"])
def test_nobody_is_asked_how_it_goes_with_somebody_who_has_left(cast, who):
    talk = approved(cast)
    Person.objects.filter(pk=getattr(cast, who).pk).update(is_active=False)
    look_after_talks.call(now=days(40))
    assert now_is(talk).state == "closed"
    assert not FollowUp.objects.exclude(asked_at=None).exists()


def test_the_debrief_is_due_once(cast):
    approved(cast)
    for day in (6, 8, 9):
        look_after_talks.call(now=days(day))
    assert Event.objects.filter(kind="debrief.due").count() == 1


def test_after_30_and_90_days_it_is_asked_and_then_it_is_closed(cast):
    talk = approved(cast)
    look_after_talks.call(now=days(31))
    first = FollowUp.objects.select_related("interview").get(days=30)
    assert first.asked_at == days(31)
    say_since(first, since="better", by=cast.ana, now=days(31))
    assert Event.objects.filter(kind="interview.since_asked").count() == 1
    look_after_talks.call(now=days(91))
    look_after_talks.call(now=days(92))
    assert now_is(talk).state == "approved"
    look_after_talks.call(now=days(106))
    assert now_is(talk).state == "closed"
    assert not turn_talk(Interview.objects.get(), now=days(200))


def test_who_was_asked_enough_this_month_is_asked_in_another(cast):
    approved(cast)
    assert draw(cast.ana, "survey", Organization.here().question_minutes, about="all", now=days(31))
    look_after_talks.call(now=days(31))
    assert not FollowUp.objects.filter(asked_at__isnull=False).exists()
    look_after_talks.call(now=days(40))  # in January
    assert FollowUp.objects.filter(asked_at__isnull=False).exists()
