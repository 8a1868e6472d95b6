"""Who does what was decided, when it is somebody else?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    decided,
)

from footpath.growth.interdepartmental import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_somebody_else_does_it_and_the_words_stay(cast):
    decision = decided(cast, at_work(cast))
    with pytest.raises(PermissionDenied):
        verbs.hand_on_decision(decision, owner=cast.ana, by=cast.dov, now=MONDAY)
    with pytest.raises(ValidationError):
        verbs.hand_on_decision(decision, owner=None, by=cast.ben, now=MONDAY)
    verbs.hand_on_decision(decision, owner=cast.ana, by=cast.ben, now=LATER)
    assert (decision.owner, decision.due, decision.text) == (cast.ana, LATER.date(), "One list of keys for all.")
    assert Event.objects.latest("id").facts == {"owner": cast.ana.pk}
    verbs.finish_decision(decision, result="It hangs there.", by=cast.ana, now=LATER)
    with pytest.raises(Refused):
        verbs.hand_on_decision(decision, owner=cast.dov, by=cast.ben, now=LATER)
