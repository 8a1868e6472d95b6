"""How is advice not needed any more?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import consult

from footpath.conversations.actions import take_back_advice
from footpath.conversations.models import Advice, AdviceState
from footpath.history.models import Event
from footpath.people.actions import change_organization
from footpath.people.models import Draw


def test_whoever_asked_may_and_what_waited_for_room_is_gone(cast):
    change_organization(facts={"question_minutes": 5}, by=cast.eve, now=MONDAY)
    asked, waiting = consult(cast), consult(cast)
    with pytest.raises(PermissionDenied):
        take_back_advice(asked, by=cast.ana, now=MONDAY)
    assert take_back_advice(asked, by=cast.cleo, now=MONDAY).state == AdviceState.TAKEN_BACK
    assert Event.objects.latest("id").kind == "advice.taken_back"
    take_back_advice(waiting, by=cast.cleo, now=MONDAY)
    assert (list(Advice.objects.all()), Draw.objects.filter(month=None).count()) == ([asked], 0)
