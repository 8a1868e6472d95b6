"""How does somebody become part of a team?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
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


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_only_an_administrator_and_the_lead_do_it(cast, role):
    with pytest.raises(PermissionDenied):
        join(cast, getattr(cast, role))
    assert cast.dov not in members_of(cast.facilities, TODAY)


@pytest.mark.parametrize("role", ["cleo", "max"])
def test_the_lead_and_those_above_welcome_somebody(cast, role):
    join(cast, getattr(cast, role))
    assert cast.dov in members_of(cast.facilities, TODAY)


def test_who_has_left_or_joins_later_anyhow_is_refused_by_name(cast):
    join(cast, cast.eve, TODAY + timedelta(days=7))
    with pytest.raises(ValidationError) as refused:
        join(cast, cast.eve)
    assert list(refused.value.message_dict) == ["person"]
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    with pytest.raises(ValidationError):
        actions.join_team(cast.facilities, person=cast.ana, since=TODAY, by=cast.eve, now=MONDAY)
