"""How does a customer say that they would rather talk to somebody else?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running

from footpath.conversations.actions import start_talk, wish_other
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_the_yes_holds_no_longer_and_the_talk_does_not_begin(cast):
    talk = now_is(wish_other(agreed(cast), by=cast.ana, now=MONDAY))
    assert (talk.state, talk.other_wished, talk.accepted_at) == ("invited", True, None)
    assert Event.objects.latest("id").kind == "interview.other_wished"
    with pytest.raises(Refused):
        start_talk(talk, by=cast.ben, now=THURSDAY)


def test_only_the_customer_and_only_before(cast):
    talk = agreed(cast)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            wish_other(talk, by=who, now=MONDAY)
    talk.delete()
    with pytest.raises(Refused):
        wish_other(running(cast), by=cast.ana, now=THURSDAY)
