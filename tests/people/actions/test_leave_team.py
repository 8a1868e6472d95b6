"""How does somebody stop being part of a team, and what if they lead it?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Membership, Team
from footpath.people.queries import members_of
from footpath.people.refusals import SomebodyWasFaster

TODAY = MONDAY.date()


def leave(person, by, until=TODAY, **more):
    return actions.leave_team(person.memberships.get(), until=until, by=by, now=MONDAY, **more)


@pytest.mark.parametrize("role", ["eve", "cleo", "max"])
def test_it_ends_with_that_day(cast, role):
    leave(cast.ben, getattr(cast, role))
    assert cast.ben in members_of(cast.facilities, TODAY)
    assert cast.ben not in members_of(cast.facilities, TODAY + timedelta(days=1))
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("team.left", {"person_id": cast.ben.pk, "until": TODAY.isoformat()})


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_others_send_nobody_away(cast, role):
    with pytest.raises(PermissionDenied):
        leave(cast.ben, getattr(cast, role))
    assert cast.ben.memberships.get().until is None


def test_nobody_leaves_before_they_came(cast):
    with pytest.raises(ValidationError) as refused:
        leave(cast.ben, cast.eve, until=cast.ben.memberships.get().since - timedelta(days=1))
    assert list(refused.value.message_dict) == ["until"]


def test_a_lead_who_leaves_leads_on_unless_somebody_says_who_does(cast):
    leave(cast.cleo, cast.max)
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.cleo
    leave(cast.cleo, cast.max, leads_on=False, successor=cast.ben)
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.ben
    assert "team.led" in Event.objects.values_list("kind", flat=True)


def test_without_a_successor_the_team_has_no_lead(cast):
    leave(cast.cleo, cast.max, leads_on=False)
    assert Team.objects.get(pk=cast.facilities.pk).lead is None


def test_a_lead_does_not_hand_on_the_lead(cast):
    with pytest.raises(PermissionDenied):
        leave(cast.cleo, cast.cleo, leads_on=False, successor=cast.ben)
    assert cast.cleo.memberships.get().until is None


def test_nobody_succeeds_themself(cast):
    with pytest.raises(ValidationError) as refused:
        leave(cast.cleo, cast.max, leads_on=False, successor=cast.cleo)
    assert list(refused.value.message_dict) == ["successor"]


def test_the_slower_one_is_told(cast):
    slow = Membership.objects.select_related("team", "person").get(person=cast.ben)
    leave(cast.ben, cast.eve)
    with pytest.raises(SomebodyWasFaster):
        actions.leave_team(slow, until=TODAY + timedelta(days=9), by=cast.cleo, now=MONDAY)
