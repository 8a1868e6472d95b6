"""How does somebody give the advice that was asked of them?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import consult

from footpath.conversations.actions import answer_advice
from footpath.conversations.models import Advice, AdviceState
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_it_is_kept_locked_beside_the_draft(cast):
    advice = answer_advice(consult(cast), answer="Say which hours.", by=cast.ana, now=MONDAY)
    assert (advice.state, advice.texts["answer"]) == (AdviceState.ANSWERED, "Say which hours.")
    assert "which hours" not in Advice.objects.get().locked
    assert (Event.objects.latest("id").kind, Event.objects.latest("id").facts) == ("advice.answered", {})


def test_only_whoever_was_asked_with_words_and_once(cast):
    advice = consult(cast)
    with pytest.raises(PermissionDenied):
        answer_advice(advice, answer="Yes.", by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError):
        answer_advice(advice, answer="", by=cast.ana, now=MONDAY)
    answer_advice(advice, answer="Yes.", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        answer_advice(advice, answer="No.", by=cast.ana, now=MONDAY)
