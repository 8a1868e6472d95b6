"""When does whoever raised an issue say that it is done?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._table import step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueConfirmed
from footpath.conversations.tables.permissions import confirms, require
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def confirm_issue(issue: TableIssue, *, by: Person, now: datetime) -> TableIssue:
    """Whoever raised it confirms; where they have left, anybody of the team for which they spoke.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(confirms(by, issue, now.date()))
    step(issue, states.CONFIRMED, confirmed_at=now, missing="")
    record(IssueConfirmed(), subject=issue, by=by, now=now)
    return issue
