"""How is an issue taken off the table?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.tabling import a_table, finished, raised

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_whoever_raised_it_takes_it_back(cast):
    table = a_table(cast)
    issue = raised(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.take_back_issue(issue, by=cast.cleo, now=MONDAY)
    verbs.take_back_issue(issue, by=cast.ana, now=MONDAY)
    assert (issue.state, Event.objects.latest("id").kind) == (states.TAKEN_BACK, "table_issue.taken_back")
    with pytest.raises(Refused):
        verbs.take_back_issue(finished(cast, table), by=cast.ana, now=MONDAY)
