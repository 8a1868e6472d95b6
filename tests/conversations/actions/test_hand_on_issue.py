"""Who does it, when it is somebody else, or by when?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import DUE, a_table, accepted, raised

from footpath.conversations.tables import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_somebody_else_does_it(cast):
    table = a_table(cast)
    issue = accepted(cast, table)
    with pytest.raises(PermissionDenied):
        verbs.hand_on_issue(issue, owner=cast.cleo, due=DUE, by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        verbs.hand_on_issue(issue, owner=None, due=DUE, by=cast.cleo, now=MONDAY)
    verbs.hand_on_issue(issue, owner=cast.cleo, due=DUE, by=cast.cleo, now=MONDAY)
    assert (issue.owner, Event.objects.latest("id").facts) == (cast.cleo, {"owner": cast.cleo.pk})
    with pytest.raises(Refused):
        verbs.hand_on_issue(raised(cast, table), owner=cast.ben, due=DUE, by=cast.cleo, now=MONDAY)
