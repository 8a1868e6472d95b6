"""When does whoever raised an issue say that it is done?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.tabling import TODAY, a_table, finished

from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.models import Membership, Person
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_whoever_raised_it_confirms_and_nobody_else(cast):
    issue = finished(cast, a_table(cast))
    for other in (cast.ben, cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            verbs.confirm_issue(issue, by=other, now=MONDAY)
    verbs.confirm_issue(issue, by=cast.ana, now=MONDAY)
    assert (issue.state, Event.objects.latest("id").kind) == (states.CONFIRMED, "table_issue.confirmed")
    with pytest.raises(Refused):
        verbs.confirm_issue(issue, by=cast.ana, now=MONDAY)


def test_where_they_have_left_their_team_does(cast):
    issue = finished(cast, a_table(cast))
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    Membership.objects.create(person=cast.eve, team=cast.flight_operations, since=TODAY)
    verbs.confirm_issue(TableIssue.objects.get(pk=issue.pk), by=cast.eve, now=MONDAY)
