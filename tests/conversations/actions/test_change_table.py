"""How does a round table change: who takes the chair in turn, how often, what for?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import a_date, a_table

from footpath.conversations.tables import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_others_take_the_chair_and_planned_dates_stay(cast):
    table = a_table(cast)
    planned = a_date(cast, table)
    verbs.change_table(table, sides=[cast.sales], weeks=4, by=cast.cleo, now=MONDAY)
    assert [one.team for one in table.sides.all()] == [cast.sales]
    planned.refresh_from_db()
    assert planned.chair == cast.flight_operations
    assert Event.objects.latest("id").kind == "round_table.changed"


def test_not_by_strangers_and_not_when_it_has_ended(cast):
    table = a_table(cast)
    with pytest.raises(PermissionDenied):
        verbs.change_table(table, sides=[cast.sales], by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError):
        verbs.change_table(table, sides=[cast.facilities], by=cast.cleo, now=MONDAY)
    verbs.end_table(table, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        verbs.change_table(table, sides=[cast.sales], by=cast.cleo, now=MONDAY)
