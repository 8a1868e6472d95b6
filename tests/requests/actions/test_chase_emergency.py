"""When is somebody reminded that an emergency waits for them?"""

from datetime import timedelta

import pytest
from tests.requests.emergencies import LATER, SAID, emergency_of
from tests.requests.stages import DAY, HOUR, anew, queued

from footpath.history.models import Event
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.models import Emergency

pytestmark = pytest.mark.django_db


def again(emergency):
    found = Emergency.objects.select_related("request__team", "request__customer_team", "decider", "asked_by", "team")
    return found.get(pk=emergency.pk)


def test_after_two_working_hours_and_then_by_the_day(cast):
    emergency = emergency_of(cast, queued(cast))
    assert not actions.chase_emergency(again(emergency), now=LATER + HOUR)
    for due in (2 * HOUR, DAY + 9 * HOUR, 2 * DAY + 9 * HOUR, 4 * DAY + 9 * HOUR):
        assert actions.chase_emergency(again(emergency), now=LATER + due), due
        assert not actions.chase_emergency(again(emergency), now=LATER + due)
    assert not actions.chase_emergency(again(emergency), now=LATER + 30 * DAY)
    chased = Event.objects.filter(kind="emergency.chased")
    assert [one.facts["decider_ids"] for one in chased] == [[cast.max.pk]] * 4


def test_whoever_stands_in_by_now_is_asked(cast):
    emergency = emergency_of(cast, queued(cast))
    people.say_away(cast.max, first=LATER.date(), last=LATER.date(), delegate=cast.eve, by=cast.max, now=LATER)
    assert actions.chase_emergency(again(emergency), now=LATER + timedelta(minutes=5))
    assert again(emergency).delegate == cast.eve
    assert Event.objects.get(kind="emergency.chased").facts["decider_ids"] == [cast.max.pk, cast.eve.pk]
    assert not actions.chase_emergency(again(emergency), now=LATER + timedelta(minutes=6))


def test_once_it_is_delivered_it_is_asked_whether_it_could_have_been_foreseen(cast):
    emergency = emergency_of(cast, queued(cast))
    actions.decide_emergency(emergency, choice="overtake", by=cast.max, now=LATER, **SAID)
    assert not actions.chase_emergency(again(emergency), now=LATER + DAY)
    request = actions.take(anew(emergency.request), by=cast.ben, now=LATER)
    actions.deliver(request, text="Done.", by=cast.ben, now=LATER)
    assert actions.chase_emergency(again(emergency), now=LATER + HOUR)
    assert not actions.chase_emergency(again(emergency), now=LATER + DAY)
    assert Event.objects.get(kind="emergency.foreseen_asked").facts["people"] == sorted([cast.max.pk, cast.cleo.pk])
    actions.close_emergency(again(emergency), foreseen="no", by=cast.max, now=LATER + DAY)
    assert not actions.chase_emergency(again(emergency), now=LATER + 30 * DAY)
