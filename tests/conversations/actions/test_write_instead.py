"""How does a customer choose to answer in writing?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running, seen

from footpath.conversations.actions import approve_notes, note_statement, write_instead
from footpath.conversations.interviews.permissions import readable_statements
from footpath.people.refusals import Refused


def test_nothing_reaches_the_provider_before_it_is_sent(cast):
    talk = write_instead(agreed(cast), by=cast.ana, now=MONDAY)
    assert (now_is(talk).state, talk.accepted_at) == ("writing", None)
    note_statement(talk, text="Call before you come.", question="need", by=cast.ana, now=MONDAY)
    assert list(readable_statements(talk, cast.eve)) == []
    talk = approve_notes(talk, withheld=set(), seen=seen(talk), by=cast.ana, now=MONDAY)
    assert [str(one) for one in readable_statements(talk, cast.ben)] == ["Call before you come."]


def test_while_it_is_written_the_provider_reads_nothing(cast):
    talk = write_instead(agreed(cast), by=cast.ana, now=MONDAY)
    note_statement(talk, text="A draft.", question="need", by=cast.ana, now=MONDAY)
    assert list(readable_statements(talk, cast.ben)) == []


def test_only_the_customer_and_only_before(cast):
    talk = agreed(cast)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            write_instead(talk, by=who, now=MONDAY)
    talk.delete()
    with pytest.raises(Refused):
        write_instead(running(cast), by=cast.ana, now=THURSDAY)
