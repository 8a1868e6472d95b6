"""Who leads a team from now on, and who may say so?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person, Team
from footpath.people.refusals import SomebodyWasFaster


def name(cast, lead, by):
    return actions.name_lead(Team.objects.get(pk=cast.facilities.pk), lead=lead, by=by, now=MONDAY)


@pytest.mark.parametrize("role", ["eve", "max"])
def test_administrators_and_those_above_name_a_lead(cast, role):
    name(cast, cast.ben, getattr(cast, role))
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.ben
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("team.led", {"lead_id": cast.ben.pk})


def test_a_team_can_be_without_a_lead(cast):
    name(cast, None, cast.eve)
    assert Team.objects.get(pk=cast.facilities.pk).lead is None


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov"])
def test_nobody_takes_the_lead_or_hands_on_what_was_given_to_them(cast, role):
    with pytest.raises(PermissionDenied):
        name(cast, getattr(cast, role), getattr(cast, role))
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.cleo


def test_who_has_left_leads_nothing(cast):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    with pytest.raises(ValidationError) as refused:
        name(cast, cast.ben, cast.eve)
    assert list(refused.value.message_dict) == ["lead"]


def test_the_slower_one_is_told(cast):
    slow = Team.objects.get(pk=cast.facilities.pk)
    name(cast, cast.ben, cast.eve)
    with pytest.raises(SomebodyWasFaster):
        actions.name_lead(slow, lead=cast.max, by=cast.max, now=MONDAY)
