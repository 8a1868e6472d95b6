"""How is it said that advice was of use?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import consult

from footpath.conversations.actions import answer_advice, credit_advice
from footpath.conversations.models import AdviceState
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_whoever_asked_says_so_once_it_is_there(cast):
    advice = consult(cast)
    with pytest.raises(Refused):
        credit_advice(advice, by=cast.cleo, now=MONDAY)
    answer_advice(advice, answer="Say which hours.", by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        credit_advice(advice, by=cast.ana, now=MONDAY)
    assert credit_advice(advice, by=cast.cleo, now=MONDAY).state == AdviceState.CREDITED
    assert (Event.objects.latest("id").kind, Event.objects.latest("id").actor_id) == ("advice.used", cast.cleo.pk)
