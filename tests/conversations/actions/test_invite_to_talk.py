"""How does somebody ask a customer for a talk about their service?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from tests.cast import MONDAY
from tests.conversations.interviews.talking import PURPOSE, THURSDAY, invited

from footpath.conversations.actions import decline_talk
from footpath.conversations.interviews.questions import usual
from footpath.conversations.models import Interview
from footpath.history.models import Event
from footpath.people.actions import draw, say_away
from footpath.people.models import Draw, Organization
from footpath.people.refusals import Refused


def test_it_says_what_for_and_what_is_asked_and_nothing_of_it_lies_open(cast):
    talk = invited(cast, questions=f"{usual()[3].text}\nDo we greet you?\n\n", place="Canteen")
    assert (talk.state, talk.texts["purpose"], talk.texts["place"]) == ("invited", PURPOSE, "Canteen")
    assert talk.texts["questions"] == [["improve", usual()[3].text], ["own2", "Do we greet you?"]]
    assert (talk.earliest_at, talk.interviewer) == (MONDAY + timedelta(days=2), cast.ben)
    assert PURPOSE not in talk.locked
    event = Event.objects.latest("id")
    assert (event.kind, event.facts, event.actor_id) == ("interview.invited", {}, cast.ben.pk)
    assert Draw.objects.get(person=cast.ana).about == f"talk:{talk.pk}"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"purpose": " "}, "purpose"),
        ({"starts_at": MONDAY + timedelta(days=1)}, "starts_at"),  # an ambush
        ({"starts_at": MONDAY + timedelta(days=90)}, "starts_at"),
        ({"minutes": 300}, "minutes"),
        ({"questions": "\n".join(f"{n}?" for n in range(20))}, "questions"),
    ],
)
def test_what_cannot_be_sent_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        invited(cast, **facts)
    assert list(told.value.message_dict) == [field]
    assert not Interview.objects.exists()


def test_whom_one_cannot_ask(cast):
    for facts, field in (({"customer": cast.ben}, "customer"), ({"interviewer": cast.ana}, "interviewer")):
        with pytest.raises(ValidationError) as told:
            invited(cast, **facts)
        assert list(told.value.message_dict) == [field]
    cast.ben.is_active = False
    with pytest.raises(PermissionDenied):
        invited(cast)


def test_nobody_is_invited_into_an_absence(cast):
    say_away(cast.ana, first=THURSDAY.date(), last=THURSDAY.date(), by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError, match="Ana Ferreira is away"):
        invited(cast)


def test_one_talk_of_two_at_a_time_and_another_one_afterwards(cast):
    first = invited(cast)
    with pytest.raises(Refused):
        invited(cast, starts_at=THURSDAY + timedelta(days=1))
    decline_talk(first, by=cast.ana, now=MONDAY)
    assert invited(cast).pk != first.pk


def test_whoever_has_been_asked_enough_this_month_is_not_invited(cast):
    assert draw(cast.ana, "survey", Organization.here().question_minutes, about="all", now=MONDAY)
    with pytest.raises(Refused, match="asked enough"):
        invited(cast)
    assert not Interview.objects.exists()


def test_the_database_knows_no_ambush_either(cast):
    talk = invited(cast)
    ambushes = (
        {"started_at": THURSDAY, "accepted_at": None},
        {"started_at": MONDAY, "accepted_at": MONDAY},  # before the time that was agreed
        {"starts_at": MONDAY + timedelta(hours=1)},  # nearer than two working days, and not picked by the customer
        {"interviewer": cast.ana},
    )
    for ambush in ambushes:
        with pytest.raises(IntegrityError), transaction.atomic():
            Interview.objects.filter(pk=talk.pk).update(**ambush)
