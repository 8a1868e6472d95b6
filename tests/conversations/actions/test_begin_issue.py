"""When does somebody begin with an issue?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.tabling import a_table, accepted

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_its_owner_begins_once(cast):
    issue = accepted(cast, a_table(cast))
    with pytest.raises(PermissionDenied):
        verbs.begin_issue(issue, by=cast.cleo, now=MONDAY)
    verbs.begin_issue(issue, by=cast.ben, now=MONDAY)
    assert (issue.state, Event.objects.latest("id").kind) == (states.DOING, "table_issue.begun")
    with pytest.raises(Refused):
        verbs.begin_issue(issue, by=cast.ben, now=MONDAY)
