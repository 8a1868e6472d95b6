"""How is an issue accepted?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import DUE, TODAY, a_table, accepted, raised

from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states, verbs
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.refusals import SomebodyWasFaster

LATER = MONDAY + timedelta(days=30)


def test_it_leaves_the_table_with_an_owner_and_a_day(cast):
    issue = accepted(cast, a_table(cast))
    assert (issue.state, issue.owner, issue.due) == (states.ACCEPTED, cast.ben, DUE)
    assert Event.objects.latest("id").kind == "table_issue.accepted"


def test_not_by_its_raiser_and_the_slower_one_is_told(cast):
    table = a_table(cast)
    issue = raised(cast, table)
    seen = TableIssue.objects.get(pk=issue.pk)
    with pytest.raises(PermissionDenied):
        verbs.accept_issue(issue, owner=cast.ben, due=DUE, by=cast.ana, now=MONDAY)
    gone, over = {"owner": Person(is_active=False)}, {"due": TODAY - timedelta(days=1)}
    for wrong in (gone, {"owner": None}, {"due": None}, over):
        with pytest.raises(ValidationError) as told:
            verbs.accept_issue(issue, **{"owner": cast.ben, "due": DUE, "by": cast.cleo, "now": MONDAY} | wrong)
        assert list(told.value.message_dict) == list(wrong)
    verbs.decline_issue(issue, reason="No room.", by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        verbs.accept_issue(seen, owner=cast.ben, due=DUE, by=cast.max, now=MONDAY)
