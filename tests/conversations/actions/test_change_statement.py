"""How is a sentence of the notes put into other words?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import THURSDAY, approved, note, noted, running

from footpath.conversations.actions import change_statement
from footpath.conversations.models import Statement
from footpath.people.refusals import Refused, SomebodyWasFaster


def first() -> Statement:
    return Statement.objects.select_related("interview").first()


def change(one: Statement, by, **facts):
    return change_statement(one, **{"text": "They call back late.", "edits": 0} | facts, by=by, now=THURSDAY)


def test_the_customer_puts_it_into_their_words_and_that_can_be_seen(cast):
    noted(cast)
    one = change(first(), cast.ana, kind="conclusion")
    assert (str(one), one.kind, one.edited, one.edits) == ("They call back late.", "conclusion", True, 1)
    with pytest.raises(ValidationError):
        change(one, cast.ana, text=" ", edits=1)


def test_who_changes_an_older_state_is_told(cast):
    noted(cast)
    as_seen = first()
    change(first(), cast.ana)
    with pytest.raises(SomebodyWasFaster):
        change(as_seen, cast.ana)


def test_the_pen_is_with_whoever_asks_and_then_with_the_customer_and_then_with_nobody(cast):
    one = note(running(cast))
    assert not change(first(), cast.ben).edited
    with pytest.raises(PermissionDenied):
        change(one, cast.ana, edits=1)
    Statement.objects.all().delete()
    one.interview.delete()
    noted(cast)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            change(first(), who)
    Statement.objects.first().interview.delete()
    approved(cast)
    with pytest.raises(Refused):
        change(first(), cast.ana)
