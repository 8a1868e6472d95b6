"""How is an issue declined?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import a_table, raised

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_never_without_a_reason(cast):
    issue = raised(cast, a_table(cast))
    with pytest.raises(PermissionDenied):
        verbs.decline_issue(issue, reason="No.", by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        verbs.decline_issue(issue, reason="", by=cast.cleo, now=MONDAY)
    assert list(told.value.message_dict) == ["reason"]
    verbs.decline_issue(issue, reason="The landlord says no.", by=cast.cleo, now=MONDAY)
    assert (issue.state, Event.objects.latest("id").kind) == (states.DECLINED, "table_issue.declined")
    with pytest.raises(Refused):
        verbs.decline_issue(issue, reason="Again.", by=cast.cleo, now=MONDAY)
