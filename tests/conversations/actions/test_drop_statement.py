"""How is a sentence struck from the notes?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.interviews.talking import THURSDAY, noted

from footpath.conversations.actions import change_statement, drop_statement
from footpath.conversations.models import Statement
from footpath.people.refusals import SomebodyWasFaster


def first() -> Statement:
    return Statement.objects.select_related("interview").first()


def test_it_is_gone_for_good(cast):
    noted(cast)
    drop_statement(first(), edits=0, by=cast.ana, now=THURSDAY)
    assert Statement.objects.count() == 1


def test_what_was_changed_meanwhile_is_looked_at_again(cast):
    noted(cast)
    as_seen = first()
    change_statement(first(), text="Better.", edits=0, by=cast.ana, now=THURSDAY)
    with pytest.raises(SomebodyWasFaster):
        drop_statement(as_seen, edits=0, by=cast.ana, now=THURSDAY)


def test_nobody_else_strikes(cast):
    noted(cast)
    for who in (cast.ben, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            drop_statement(first(), edits=0, by=who, now=THURSDAY)
