"""When is an issue done?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import a_table, accepted, finished

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_its_owner_says_what_is_different(cast):
    table = a_table(cast)
    issue = finished(cast, table)
    assert (issue.state, Event.objects.latest("id").kind) == (states.DONE, "table_issue.done")
    with pytest.raises(Refused):
        verbs.finish_issue(issue, result="Again", by=cast.ben, now=MONDAY)
    other = accepted(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.finish_issue(other, result="x", by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError):
        verbs.finish_issue(other, result="", by=cast.ben, now=MONDAY)
