"""Who was at a meeting, and what was talked about?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    at_work,
    planned,
    topic,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_what_was_talked_about_is_off_the_agenda_and_the_notes_are_locked(cast):
    council = at_work(cast)
    meeting, talked, left = planned(cast, council), topic(cast, council), topic(cast, council, "Later")
    verbs.hold_council_meeting(
        meeting, people=[cast.ben, cast.max], talked=[talked], notes="Zed has it.", by=cast.ben, now=MONDAY
    )
    for line in (talked, left):
        line.refresh_from_db()
    assert (talked.state, talked.meeting, left.state) == (states.TALKED, meeting, states.STANDS)
    assert set(meeting.presences.values_list("person", "team")) == {
        (cast.ben.pk, cast.facilities.pk),
        (cast.max.pk, None),
    }
    assert "Zed" not in meeting.locked
    assert meeting.texts["notes"] == "Zed has it."
    assert Event.objects.latest("id").kind == "council_meeting.held"
    with pytest.raises(Refused):
        verbs.hold_council_meeting(meeting, people=[cast.ben], by=cast.ben, now=MONDAY)


def test_not_by_those_outside_not_with_them_and_not_ahead(cast):
    council = at_work(cast)
    meeting = planned(cast, council)
    with pytest.raises(PermissionDenied):
        verbs.hold_council_meeting(meeting, people=[cast.ben], by=cast.ana, now=MONDAY)
    for people in ([], [cast.ana]):
        with pytest.raises(ValidationError) as told:
            verbs.hold_council_meeting(meeting, people=people, by=cast.ben, now=MONDAY)
        assert list(told.value.message_dict) == ["people"]
    with pytest.raises(Refused):
        verbs.hold_council_meeting(planned(cast, council, on=DUE), people=[cast.ben], by=cast.ben, now=MONDAY)
