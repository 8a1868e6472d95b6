"""How does somebody become part of a team?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Membership, Person
from footpath.people.queries import members_of

TODAY = MONDAY.date()


def join(cast, by: Person | None, since: date = TODAY) -> Membership:
    return actions.join_team(cast.facilities, person=cast.dov, since=since, by=by, now=MONDAY)


def test_they_are_a_member_from_that_day_on(cast):
    join(cast, cast.eve)
    assert cast.dov in members_of(cast.facilities, TODAY)
    assert cast.dov not in members_of(cast.facilities, TODAY - timedelta(days=1))


def test_it_is_recorded_who_welcomed_whom(cast):
    join(cast, cast.eve)
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id) == ("team.joined", cast.facilities.pk, cast.eve.pk)
    assert event.facts == {"person_id": cast.dov.pk}


def test_joining_twice_changes_nothing(cast):
    first = join(cast, cast.eve)
    events = Event.objects.count()
    assert join(cast, cast.eve, TODAY + timedelta(days=7)) == first
    assert Event.objects.count() == events


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov", "max"])
def test_only_an_administrator_does_it(cast, role):
    with pytest.raises(PermissionDenied):
        join(cast, getattr(cast, role))
    assert cast.dov not in members_of(cast.facilities, TODAY)
