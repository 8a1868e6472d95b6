"""How does an obstacle get somebody who looks at it, and by when?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.offering import DUE, hinder, own

from footpath.conversations.models import Obstacle, ObstacleState
from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster


def test_the_lead_says_who_and_may_say_it_anew(cast):
    obstacle = own(cast, hinder(cast))
    assert (obstacle.state, obstacle.owner, obstacle.review_by) == (ObstacleState.OWNED, cast.ben, DUE)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("obstacle.owned", {"owner": cast.ben.pk, "review_by": "2026-12-18"})
    assert own(cast, obstacle, owner=cast.cleo, review_by=None).review_by == date(2026, 12, 7)


@pytest.mark.parametrize("role", ["ana", "ben", "dov", "eve"])
def test_nobody_else_says_so_but_a_champion(cast, role):
    person = getattr(cast, role)
    with pytest.raises(PermissionDenied):
        own(cast, hinder(cast), by=person)
    person.champions = True
    assert own(cast, hinder(cast, team=None), by=person).owner == cast.ben


def test_a_day_of_the_past_and_somebody_who_was_slower(cast):
    obstacle = hinder(cast)
    with pytest.raises(ValidationError):
        own(cast, obstacle, review_by=date(2026, 11, 1))
    older = Obstacle.objects.get()
    own(cast, obstacle)
    with pytest.raises(SomebodyWasFaster):
        own(cast, older, by=cast.max, owner=cast.cleo)
