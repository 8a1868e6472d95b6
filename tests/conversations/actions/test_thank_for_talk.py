"""How does a provider thank for a talk?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import PURPOSE, THURSDAY, approved, noted, now_is

from footpath.conversations.actions import thank_for_talk
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_once_and_in_words_of_ones_own(cast):
    talk = now_is(thank_for_talk(approved(cast), text="Thank you, Ana.", by=cast.ben, now=THURSDAY))
    assert (talk.texts["thanks"], talk.texts["purpose"], talk.thanked_at) == ("Thank you, Ana.", PURPOSE, THURSDAY)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("interview.thanked", {})
    with pytest.raises(Refused):
        thank_for_talk(talk, text="Once more.", by=cast.ben, now=THURSDAY)


def test_something_has_to_be_said_by_the_provider_when_the_notes_are_approved(cast):
    talk = approved(cast)
    with pytest.raises(ValidationError) as told:
        thank_for_talk(talk, text=" ", by=cast.ben, now=THURSDAY)
    assert list(told.value.message_dict) == ["thanks"]
    for who in (cast.ana, cast.eve):
        with pytest.raises(PermissionDenied):
            thank_for_talk(talk, text="x", by=who, now=THURSDAY)
    talk.delete()
    with pytest.raises(Refused):
        thank_for_talk(noted(cast), text="x", by=cast.ben, now=THURSDAY)
