"""How does somebody begin to note moments of service day by day?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.keeping import diary

from footpath.conversations.actions import drop_log, start_log
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_it_is_two_weeks_from_a_day_on(cast):
    log = diary(cast.ana, prompts=True)
    assert (log.state, log.first, log.last) == ("running", MONDAY.date(), MONDAY.date() + timedelta(days=13))
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.facts) == ("contact_log.started", log.pk, {})
    assert log.day(MONDAY.date() + timedelta(days=8)) == 9


def test_it_can_begin_later(cast):
    assert diary(cast.ana, first=MONDAY.date() + timedelta(days=7)).state == "planned"


@pytest.mark.parametrize("days", [-2, 61])
def test_a_day_that_cannot_be_meant_is_named(cast, days):
    with pytest.raises(ValidationError) as told:
        diary(cast.ana, first=MONDAY.date() + timedelta(days=days))
    assert list(told.value.message_dict) == ["first"]


def test_one_at_a_time_for_each(cast):
    log = diary(cast.ana)
    diary(cast.ben)
    with pytest.raises(Refused, match="already"):
        diary(cast.ana)
    drop_log(log, by=cast.ana, now=MONDAY)
    assert diary(cast.ana).state == "running"


def test_who_has_left_begins_none(cast):
    cast.ana.is_active = False
    with pytest.raises(PermissionDenied):
        start_log(first=MONDAY.date(), prompts=False, by=cast.ana, now=MONDAY)
