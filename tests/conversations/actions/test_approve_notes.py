"""How does a customer say what of the notes may be told?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, approved, invited, noted, now_is, seen

from footpath.conversations.actions import approve_notes, change_statement, write_instead
from footpath.conversations.interviews.permissions import readable_statements
from footpath.conversations.models import Debrief, FollowUp
from footpath.people.refusals import Refused

AFTER = THURSDAY + timedelta(hours=1)


def test_what_stays_in_the_room_is_not_told_and_a_debrief_is_due(cast):
    talk = approved(cast, withheld=1)
    assert (now_is(talk).state, talk.approved_at) == ("approved", AFTER)
    assert list(talk.statements.values_list("fate", flat=True)) == ["withheld", "told"]
    assert Debrief.objects.get().due_on == date(2026, 12, 3)  # five working days after Thursday
    assert list(FollowUp.objects.values_list("days", "due_on")) == [(30, date(2026, 12, 26)), (90, date(2027, 2, 24))]


def test_a_provider_who_was_not_in_the_room_reads_it_only_now_and_only_what_may_be_told(cast):
    talk = noted(cast, interviewer=cast.cleo)
    assert list(readable_statements(talk, cast.ben)) == []
    assert len(readable_statements(talk, cast.cleo)) == 2
    first = talk.statements.first()
    talk = approve_notes(talk, withheld={first.pk, 2**70}, seen=seen(talk), by=cast.ana, now=AFTER)
    assert [str(one) for one in readable_statements(talk, cast.ben)] == ["The badge list comes after the shift begins."]
    assert list(readable_statements(talk, cast.eve)) == []


def test_nothing_is_approved_unseen(cast):
    talk = noted(cast)
    before, first = seen(talk), talk.statements.select_related("interview").first()
    change_statement(first, text="Somebody changed it.", edits=0, by=cast.ana, now=THURSDAY)
    with pytest.raises(Refused, match="The notes have changed"):
        approve_notes(talk, withheld=set(), seen=before, by=cast.ana, now=AFTER)


def test_the_customer_approves_and_nobody_else_and_once(cast):
    talk = noted(cast)
    for who in (cast.ben, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            approve_notes(talk, withheld=set(), seen=seen(talk), by=who, now=AFTER)
    approve_notes(talk, withheld=set(), seen=seen(talk), by=cast.ana, now=AFTER)
    with pytest.raises(Refused):
        approve_notes(talk, withheld=set(), seen=seen(talk), by=cast.ana, now=AFTER)


def test_answers_in_writing_are_sent_only_with_something_in_them(cast):
    talk = write_instead(invited(cast), by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError):
        approve_notes(talk, withheld=set(), seen={}, by=cast.ana, now=AFTER)
