"""How is a round table canceled?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.tabling import a_date, a_table

from footpath.conversations.tables import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_the_team_keeps_its_turn(cast):
    table = a_table(cast)
    planned = a_date(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.cancel_table_date(planned, by=cast.dov, now=MONDAY)
    verbs.cancel_table_date(planned, by=cast.ana, now=MONDAY)
    assert Event.objects.latest("id").kind == "round_table_date.canceled"
    assert a_date(cast, table).chair == cast.flight_operations
    with pytest.raises(Refused):
        verbs.cancel_table_date(planned, by=cast.ana, now=MONDAY)
