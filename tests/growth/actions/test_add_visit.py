"""Whom else does somebody new get to know?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import open_one

from footpath.growth.actions import add_visit
from footpath.people.actions import deactivate
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_team_or_a_person_until_the_end_of_the_fourth_week_or_within_two(cast):
    it = open_one(cast)
    visit = add_visit(it, end=cast.sales, by=it.hire, now=MONDAY)
    assert (visit.team, visit.due_day, visit.state) == (cast.sales, 20, "open")
    later = add_visit(it, end=cast.dov, by=cast.ben, now=MONDAY + timedelta(weeks=5))
    assert (later.person, later.due_day) == (cast.dov, 36)
    assert str(visit) == f"Visit {cast.sales.name}, whom you serve"


def test_nobody_twice_not_themself_nobody_who_left_and_not_by_strangers(cast):
    it = open_one(cast)
    for end in (cast.flight_operations, it.hire, it.team):
        with pytest.raises(ValidationError) as refused:
            add_visit(it, end=end, by=cast.cleo, now=MONDAY)
        assert set(refused.value.error_dict) == {"visit"}
    with pytest.raises(PermissionDenied):
        add_visit(it, end=cast.sales, by=cast.ana, now=MONDAY)
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    with pytest.raises(ValidationError):
        add_visit(it, end=Person.objects.get(pk=cast.dov.pk), by=cast.cleo, now=MONDAY)
