"""How is an issue taken off the table?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._table import step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueTakenBack
from footpath.conversations.tables.permissions import require
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def take_back_issue(issue: TableIssue, *, by: Person, now: datetime) -> TableIssue:
    """Whoever raised it does not need it any more.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == issue.raised_by_id)
    step(issue, states.TAKEN_BACK)
    record(IssueTakenBack(), subject=issue, by=by, now=now)
    return issue
