"""How does somebody say that they would rather not give advice?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import consult

from footpath.conversations.actions import decline_advice
from footpath.conversations.models import AdviceState
from footpath.history.models import Event


def test_without_a_reason(cast):
    advice = consult(cast)
    with pytest.raises(PermissionDenied):
        decline_advice(advice, by=cast.cleo, now=MONDAY)
    assert decline_advice(advice, by=cast.ana, now=MONDAY).state == AdviceState.DECLINED
    assert Event.objects.latest("id").occurrence().sentence("Ana") == "Ana would rather not give advice on this"
