"""How does a customer say how it has gone since a talk?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import THURSDAY, approved

from footpath.conversations.actions import say_since, turn_talk
from footpath.conversations.interviews.page import context_of
from footpath.conversations.models import FollowUp
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = THURSDAY + timedelta(days=31)


def asked(cast):
    talk = approved(cast)
    turn_talk(talk, now=LATER)
    return FollowUp.objects.select_related("interview").get(days=30)


def test_in_one_tap_and_once(cast):
    one = say_since(asked(cast), since="better", text="The list is there.", by=cast.ana, now=LATER)
    assert (one.since, one.texts["text"], one.said_at, "list" in one.locked) == (
        "better", "The list is there.", LATER, False,
    )  # fmt: skip
    assert Event.objects.latest("id").facts == {}
    with pytest.raises(Refused):
        say_since(one, since="same", by=cast.ana, now=LATER)


def test_the_two_alone_read_it_whoever_asked_the_questions(cast):
    talk = approved(cast, interviewer=cast.cleo)
    turn_talk(talk, now=LATER)
    told = {who.first_name: len(context_of(talk, who, LATER)["since"]) for who in (cast.ana, cast.ben, cast.cleo)}
    assert told == {"Ana": 1, "Ben": 1, "Cleo": 0}


def test_only_who_is_asked_and_once_they_are(cast):
    one = asked(cast)
    with pytest.raises(PermissionDenied):
        say_since(one, since="better", by=cast.ben, now=LATER)
    with pytest.raises(ValidationError):
        say_since(one, since="much", by=cast.ana, now=LATER)
    not_yet = FollowUp.objects.select_related("interview").get(days=90)
    with pytest.raises(PermissionDenied):
        say_since(not_yet, since="better", by=cast.ana, now=LATER)
