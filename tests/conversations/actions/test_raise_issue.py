"""How is something put on the table?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import a_table, raised

from footpath.conversations.tables import states
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def test_anybody_of_the_teams_at_the_table_raises_it(cast):
    table = a_table(cast)
    issue = raised(cast, table, what="<b>Doors</b>")
    assert (issue.raised_for, issue.state, issue.what) == (cast.flight_operations, states.RAISED, "<b>Doors</b>")
    assert raised(cast, table, by=cast.ben).raised_for == cast.facilities
    assert Event.objects.latest("id").kind == "table_issue.raised"


def test_not_by_strangers_and_not_without_words(cast):
    table = a_table(cast)
    with pytest.raises(PermissionDenied):
        raised(cast, table, by=cast.eve)
    for wrong in ({"what": ""}, {"what": "x" * 201}, {"example": "x" * 1201}):
        with pytest.raises(ValidationError) as told:
            raised(cast, table, **wrong)
        assert list(told.value.message_dict) == list(wrong)
