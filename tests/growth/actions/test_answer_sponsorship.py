"""Does somebody want to be the sponsor?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    founded_by,
)

from footpath.growth.interdepartmental import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


@pytest.mark.parametrize(
    ("agreed", "state", "kind"),
    [(True, "running", "council.sponsored"), (False, "prepared", "council.sponsor_declined")],
)
def test_whoever_is_asked_says_yes_or_no_once(cast, agreed, state, kind):
    council = founded_by(cast)
    verbs.answer_sponsorship(council, agreed=agreed, by=cast.max, now=MONDAY)
    assert (council.state, Event.objects.latest("id").kind) == (state, kind)
    with pytest.raises(Refused if agreed else PermissionDenied):
        verbs.answer_sponsorship(council, agreed=True, by=cast.max, now=MONDAY)


def test_nobody_else_does(cast):
    with pytest.raises(PermissionDenied):
        verbs.answer_sponsorship(founded_by(cast), agreed=True, by=cast.cleo, now=MONDAY)
