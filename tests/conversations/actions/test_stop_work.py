"""How is something stopped that a customer no longer needs?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.rating import opened, sent

from footpath.conversations.actions import stop_work
from footpath.conversations.models import StoppedWork
from footpath.conversations.sheets.stopping import minutes_given_back
from footpath.history.models import Event
from footpath.people.actions import name_lead
from footpath.people.refusals import Refused

WHAT = {"what": "The weekly seating list, OBSIDIAN.", "minutes_a_week": 45}


def test_the_minutes_are_given_back_and_the_words_lie_locked(cast):
    stopped = stop_work(opened(cast), **WHAT, by=cast.ben, now=MONDAY)
    assert "OBSIDIAN" in str(stopped)
    assert "OBSIDIAN" not in StoppedWork.objects.get().what
    assert minutes_given_back([cast.facilities.pk]) == 45
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("worksheet.stopped", {"minutes_a_week": 45})


def test_a_service_that_it_was_as_a_whole_is_offered_no_more_by_whoever_may_say_so(cast):
    sheet = opened(cast)
    with pytest.raises(PermissionDenied):
        stop_work(sheet, **WHAT, service=cast.move, by=cast.ben, now=MONDAY)
    name_lead(cast.facilities, lead=cast.ben, by=cast.max, now=MONDAY)
    cast.move.team.refresh_from_db()
    stop_work(sheet, **WHAT, service=cast.move, by=cast.ben, now=MONDAY)
    cast.move.refresh_from_db()
    assert cast.move.state == "retired"
    with pytest.raises(Refused):
        stop_work(sheet, **WHAT, service=cast.move, by=cast.ben, now=MONDAY)
    assert StoppedWork.objects.count() == 1


@pytest.mark.parametrize(("field", "value"), [("what", " "), ("minutes_a_week", 0), ("minutes_a_week", 2401)])
def test_what_cannot_be_stopped_so_is_named(cast, field, value):
    with pytest.raises(ValidationError) as told:
        stop_work(opened(cast), **(WHAT | {field: value}), by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == [field]


def test_only_whoever_does_it_stops_it_and_not_before_it_is_open(cast):
    sheet = sent(cast)
    with pytest.raises(Refused):
        stop_work(sheet, **WHAT, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        stop_work(sheet, **WHAT, by=cast.ana, now=MONDAY)
