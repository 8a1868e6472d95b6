"""How does a look back go away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.keeping import diary, note

from footpath.conversations.actions import drop_log, share_lesson
from footpath.conversations.models import ContactLog, ContactPoint, Lesson
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_all_of_its_rows_are_gone_but_for_a_shared_lesson(cast):
    log = diary(cast.ana)
    note(log)
    share_lesson(text="Ask what for.", team=cast.flight_operations, by=cast.ana, now=MONDAY, log=log)
    drop_log(ContactLog.objects.get(), by=cast.ana, now=MONDAY)
    assert (ContactLog.objects.count(), ContactPoint.objects.count(), Lesson.objects.count()) == (0, 0, 1)
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.facts) == ("contact_log.dropped", log.pk, {})


def test_twice_is_said(cast):
    log = diary(cast.ana)
    drop_log(ContactLog.objects.get(), by=cast.ana, now=MONDAY)
    with pytest.raises(Refused, match="thrown away"):
        drop_log(log, by=cast.ana, now=MONDAY)


def test_nobody_throws_away_that_of_another_one(cast):
    log = diary(cast.ana)
    for who in (cast.ben, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            drop_log(log, by=who, now=MONDAY)
