"""How is a call or a visit about something new written down?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import take_down
from footpath.requests.models import Promise, Word
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Unclear


def test_it_becomes_a_word_of_the_caller_to_whoever_answered(cast):
    word = take_down("The gate at C4 sticks", caller=cast.ana, by=cast.ben, now=MONDAY)
    assert (word.asker, word.helper, word.channel, word.state) == (cast.ana, cast.ben, "call", WordState.ASKED)
    assert take_down("Same again", caller=cast.ana, by=cast.ben, now=MONDAY, visit=True).channel == "visit"


def test_a_call_back_is_a_promise_with_its_moment(cast):
    due = MONDAY + timedelta(hours=1)
    word = take_down("The gate at C4 sticks", caller=cast.ana, by=cast.ben, now=MONDAY, call_back_by=due)
    promise = Promise.objects.get()
    assert (promise.word, promise.kind, promise.due_at, promise.made_by) == (word, "call_back", due, cast.ben)


def test_it_records_who_called(cast):
    word = take_down("The gate at C4 sticks", caller=cast.ana, by=cast.ben, now=MONDAY)
    event = happened(word)
    assert (event.kind, event.actor_id) == ("word.taken_down", cast.ben.pk)
    assert event.facts == {"note": "", "caller": "Ana Ferreira", "visit": False, "promise_id": None}
    assert event.occurrence().sentence("Ben Okafor") == "Ben Okafor wrote down what Ana Ferreira asked on the phone"


def test_what_is_unclear_is_named_and_nothing_is_kept(cast):
    gone = cast.dov
    gone.is_active = False
    for text, caller, field in (("", cast.ana, "text"), ("Hm", cast.ben, "caller"), ("Hm", gone, "caller")):
        with pytest.raises(Unclear) as refused:
            take_down(text, caller=caller, by=cast.ben, now=MONDAY)
        assert refused.value.field == field
    with pytest.raises(Unclear, match="Choose a moment"):
        take_down("Hm", caller=cast.ana, by=cast.ben, now=MONDAY, call_back_by=MONDAY)
    assert not Word.objects.exists()


def test_somebody_who_has_left_writes_nothing_down(cast):
    cast.ben.is_active = False
    with pytest.raises(PermissionDenied):
        take_down("Hm", caller=cast.ana, by=cast.ben, now=MONDAY)
