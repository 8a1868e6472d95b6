"""What is still missing, when an issue is not done for whoever raised it?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import a_table, accepted, finished

from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_it_goes_on_with_words(cast):
    table = a_table(cast)
    issue = finished(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.return_issue(issue, missing="All", by=cast.dov, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        verbs.return_issue(issue, missing="", by=cast.ana, now=MONDAY)
    assert list(told.value.message_dict) == ["missing"]
    verbs.return_issue(issue, missing="The left one.", by=cast.ana, now=MONDAY)
    assert (issue.state, issue.missing) == (states.DOING, "The left one.")
    assert Event.objects.latest("id").kind == "table_issue.not_done"
    with pytest.raises(Refused):
        verbs.return_issue(accepted(cast, table), missing="All", by=cast.ana, now=MONDAY)
