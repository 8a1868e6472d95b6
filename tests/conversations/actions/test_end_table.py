"""How does a round table end?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.tabling import a_date, a_table, accepted

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_its_dates_are_canceled_and_its_issues_go_on(cast):
    table = a_table(cast)
    planned, issue = a_date(cast, table), accepted(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.end_table(table, by=cast.ana, now=MONDAY)
    verbs.end_table(table, by=cast.cleo, now=MONDAY)
    planned.refresh_from_db()
    assert (table.state, planned.state) == (states.ENDED, states.CANCELED)
    assert Event.objects.latest("id").kind == "round_table.ended"
    verbs.finish_issue(issue, result="New hinges.", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        verbs.end_table(table, by=cast.cleo, now=MONDAY)
