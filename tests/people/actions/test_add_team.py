"""How is a team founded?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person, Team
from footpath.people.permissions import line_of


def add(cast, by: Person | None, **facts: object) -> Team:
    whole = {"name": "Crew planning", "hours": cast.hours, "parent": cast.northfield, **facts}
    return actions.add_team(**whole, by=by, now=MONDAY)


def test_it_stands_below_the_other_with_its_lead_and_hours(cast):
    team = add(cast, cast.eve, lead=cast.dov)
    team.refresh_from_db()
    assert line_of(team) == [team, cast.northfield]
    assert (team.lead, team.hours) == (cast.dov, cast.hours)


def test_it_is_recorded_who_founded_it(cast):
    team = add(cast, cast.eve)
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id) == ("team.added", team.pk, cast.eve.pk)


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov", "max"])
def test_only_an_administrator_founds(cast, role):
    with pytest.raises(PermissionDenied):
        add(cast, getattr(cast, role))
    assert not Team.objects.filter(name="Crew planning").exists()


@pytest.mark.parametrize("name", ["", "x" * 81, "Facilities"])  # the last one is there already
def test_a_name_that_cannot_be_is_refused(cast, name):
    with pytest.raises(ValidationError) as refused:
        add(cast, cast.eve, name=name)
    assert "name" in refused.value.message_dict
