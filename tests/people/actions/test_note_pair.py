"""Is what somebody writes down kept, for their eyes alone?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import PairNote
from footpath.people.refusals import SomebodyWasFaster

FACTS = {"service": "I move their desks", "needs": "A room number", "if_late": "They sit in the hall", "importance": 5,
         "often": "weekly"}  # fmt: skip


@pytest.fixture
def pair(cast):
    return actions.state_pair(provider=cast.ben, customer=cast.flight_operations, holds=True, by=cast.ben, now=MONDAY)


def test_it_is_kept_and_no_event_says_what(cast, pair):
    note = actions.note_pair(pair, facts=FACTS, by=cast.ben, now=MONDAY)
    assert {name: getattr(note, name) for name in FACTS} == FACTS
    assert (Event.objects.latest("id").kind, Event.objects.latest("id").facts) == ("pair.noted", {})
    changed = actions.note_pair(pair, facts={"importance": None}, by=cast.ben, now=MONDAY, edits=1)
    assert (changed.importance, changed.service) == (None, FACTS["service"])


@pytest.mark.parametrize("role", ["ana", "cleo", "eve", "max"])
def test_only_who_is_in_it_writes(cast, pair, role):
    with pytest.raises(PermissionDenied):
        actions.note_pair(pair, facts=FACTS, by=getattr(cast, role), now=MONDAY)
    assert not PairNote.objects.exists()


@pytest.mark.parametrize("wrong", [{"service": "x" * 301}, {"needs": "a\x00b"}, {"importance": 6}, {"often": "never"}])
def test_what_cannot_be_kept_is_refused_by_name(cast, pair, wrong):
    with pytest.raises(ValidationError) as refused:
        actions.note_pair(pair, facts=wrong, by=cast.ben, now=MONDAY)
    assert list(refused.value.message_dict) == list(wrong)


def test_a_second_device_is_told(cast, pair):
    actions.note_pair(pair, facts=FACTS, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.note_pair(pair, facts={"needs": "Nothing"}, by=cast.ben, now=MONDAY, edits=0)
    assert PairNote.objects.get().needs == FACTS["needs"]
