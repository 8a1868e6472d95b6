"""What is counted when somebody takes over a phrase into an answer?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.practicing import phrase

from footpath.growth.actions import retire_phrase, use_phrase
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_counted_and_not_by_whom(cast):
    one = use_phrase(use_phrase(phrase(cast), by=cast.cleo, now=MONDAY), by=cast.ben, now=MONDAY)
    assert one.uses == 2
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("practice_phrase.used", None)


def test_not_by_other_teams_and_not_once_it_is_retired(cast):
    one = phrase(cast)
    with pytest.raises(PermissionDenied):
        use_phrase(one, by=cast.dov, now=MONDAY)
    retire_phrase(one, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        use_phrase(one, by=cast.ben, now=MONDAY)
