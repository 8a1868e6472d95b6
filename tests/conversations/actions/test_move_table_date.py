"""How does a round table move to another day, or to another chair?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import DUE, TODAY, a_date, a_table

from footpath.conversations.tables import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_those_in_the_chair_move_it(cast):
    table = a_table(cast)
    planned = a_date(cast, table)
    verbs.move_table_date(planned, on=DUE, chair=cast.sales, by=cast.ana, now=MONDAY)
    assert (planned.on, planned.chair, Event.objects.latest("id").kind) == (DUE, cast.sales, "round_table_date.moved")
    a_date(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.move_table_date(planned, on=DUE, by=cast.ana, now=MONDAY)  # not in the chair any more
    for wrong in ({"on": TODAY}, {"on": None}, {"on": DUE, "chair": cast.facilities}):
        with pytest.raises(ValidationError):
            verbs.move_table_date(planned, **wrong, by=cast.cleo, now=MONDAY)
    verbs.cancel_table_date(planned, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        verbs.move_table_date(planned, on=DUE + timedelta(days=1), by=cast.cleo, now=MONDAY)
