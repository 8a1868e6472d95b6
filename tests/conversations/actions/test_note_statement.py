"""How does a sentence get into the notes of a talk?"""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.interviews.talking import SECRET, THURSDAY, agreed, invited, note, running

from footpath.conversations.actions import note_statement, write_instead
from footpath.conversations.models import Statement
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_it_is_locked_and_the_event_does_not_know_it(cast):
    one = note(running(cast), kind="conclusion")
    assert (str(one), one.kind, one.fate, one.written_by) == (SECRET, "conclusion", "open", cast.ben)
    assert SECRET not in one.locked
    assert Event.objects.latest("id").facts == {}


def test_what_is_sent_twice_is_noted_once(cast):
    talk, number = running(cast), UUID(int=3)
    assert note(talk, client_id=number).pk == note(talk, client_id=number).pk
    assert Statement.objects.count() == 1


def test_a_behavior_stands_under_its_conclusion(cast):
    talk = running(cast)
    conclusion = note(talk, "They are slow.", kind="conclusion")
    behavior = note(talk, "Mail of Monday was answered on Thursday.", under=conclusion)
    assert (behavior.under, behavior.kind) == (conclusion, "behavior")
    with pytest.raises(ValidationError) as told:
        note(talk, "Again.", under=behavior)
    assert list(told.value.message_dict) == ["under"]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"text": "  "}, "text"),
        ({"text": "x" * 1001}, "text"),
        ({"question": "pay"}, "question"),
        ({"kind": "x"}, "kind"),
    ],
)
def test_what_cannot_be_noted_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        note(running(cast), **facts)
    assert list(told.value.message_dict) == [field]


def test_while_they_talk_whoever_asks_has_the_pen_and_in_writing_the_customer(cast):
    talk = running(cast)
    for who in (cast.ana, cast.eve):
        with pytest.raises(PermissionDenied):
            note(talk, by=who)
    other = write_instead(
        invited(cast, customer=cast.dov, starts_at=THURSDAY + timedelta(days=1)), by=cast.dov, now=MONDAY
    )
    with pytest.raises(PermissionDenied):
        note_statement(other, text="x", question="need", by=cast.ben, now=MONDAY)
    assert note_statement(other, text="Keys.", question="need", by=cast.dov, now=MONDAY).written_by == cast.dov


def test_before_they_talk_nothing_is_noted(cast):
    with pytest.raises(Refused):
        note(agreed(cast))
