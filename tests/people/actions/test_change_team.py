"""How does a team change, and who changes nothing of it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.actions import _edits
from footpath.people.models import Person, Team
from footpath.people.refusals import SomebodyWasFaster


def change(team, by, **facts):
    return actions.change_team(team, facts=facts, by=by, now=MONDAY)


def test_every_field_is_kept_and_it_is_recorded(cast):
    hours = actions.save_hours(
        type(cast.hours)(), name="Nights", zone="UTC", week=[[[1320, 1800]]] * 7, by=None, now=MONDAY
    )
    facts = {"name": "Houses", "purpose": "Roofs", "reach_us": "Gate 4", "hours": hours, "budget_owner": cast.max}
    change(cast.facilities, cast.eve, **facts, parent=None)
    kept = Team.objects.get(pk=cast.facilities.pk)
    assert {name: getattr(kept, name) for name in facts} == facts
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("team.changed", cast.eve.pk)
    assert event.facts == {"fields": sorted([*facts, "parent"])}


@pytest.mark.parametrize("role", ["cleo", "max"])
def test_the_lead_and_those_above_say_what_the_team_is_for_and_no_more(cast, role):
    change(cast.facilities, getattr(cast, role), purpose="Roofs", reach_us="Gate 4")
    for field, value in {"name": "Ours", "parent": None, "budget_owner": cast.cleo, "lead": cast.ben}.items():
        with pytest.raises(PermissionDenied):
            change(cast.facilities, getattr(cast, role), purpose="Mine", **{field: value})
    assert Team.objects.get(pk=cast.facilities.pk).purpose == "Roofs"


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_a_member_or_stranger_changes_nothing(cast, role):
    with pytest.raises(PermissionDenied):
        change(cast.facilities, getattr(cast, role), purpose="Mine")


def test_a_tree_has_no_circle(cast):
    doors = actions.add_team(name="Doors", hours=cast.hours, parent=cast.facilities, by=None, now=MONDAY)
    for team, parent in ((cast.facilities, cast.facilities), (cast.facilities, doors), (cast.northfield, doors)):
        with pytest.raises(ValidationError) as refused:
            change(team, cast.eve, parent=parent)
        assert list(refused.value.message_dict) == ["parent"]
    change(doors, cast.eve, parent=cast.northfield)


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", ""), ("name", "SALES"), ("name", "x\x00"), ("purpose", "x" * 301), ("reach_us", "a\nb")],
)
def test_what_cannot_be_kept_is_refused_by_its_name(cast, field, value):
    with pytest.raises(ValidationError) as refused:
        change(cast.facilities, cast.eve, **{field: value})
    assert list(refused.value.message_dict) == [field]


def test_who_has_left_owns_no_budget(cast):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    with pytest.raises(ValidationError) as refused:
        change(cast.facilities, cast.eve, budget_owner=cast.ben)
    assert list(refused.value.message_dict) == ["budget_owner"]


def test_of_two_administrators_the_slower_one_is_told(cast):
    slow = Team.objects.get(pk=cast.facilities.pk)
    change(cast.facilities, cast.eve, purpose="Roofs")
    with pytest.raises(SomebodyWasFaster, match="Eve"):
        change(slow, cast.eve, purpose="Walls")
    assert Team.objects.get(pk=slow.pk).purpose == "Roofs"


def test_without_the_guard_the_slower_one_would_win(cast, monkeypatch):
    """The control: the test above tests the guard, not chance."""
    monkeypatch.setattr(_edits, "GUARDED", False)
    slow = Team.objects.get(pk=cast.facilities.pk)
    change(cast.facilities, cast.eve, purpose="Roofs")
    change(slow, cast.eve, purpose="Walls")
    assert Team.objects.get(pk=slow.pk).purpose == "Walls"
