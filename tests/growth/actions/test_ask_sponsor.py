"""Who is asked to be the sponsor of an interdepartmental team?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    founded_by,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_after_a_no_somebody_else_is_asked_or_one_does_it_oneself(cast):
    council = founded_by(cast)
    verbs.answer_sponsorship(council, agreed=False, by=cast.max, now=MONDAY)
    verbs.ask_sponsor(council, sponsor=cast.eve, by=cast.cleo, now=MONDAY)
    assert (council.sponsor, council.state) == (cast.eve, states.PREPARED)
    assert Event.objects.latest("id").facts == {"sponsor": cast.eve.pk}
    verbs.ask_sponsor(council, sponsor=cast.cleo, by=cast.cleo, now=MONDAY)
    assert council.state == states.RUNNING
    with pytest.raises(Refused):
        verbs.ask_sponsor(council, sponsor=cast.eve, by=cast.cleo, now=MONDAY)


def test_not_by_strangers(cast):
    with pytest.raises(PermissionDenied):
        verbs.ask_sponsor(founded_by(cast), sponsor=cast.eve, by=cast.ana, now=MONDAY)
