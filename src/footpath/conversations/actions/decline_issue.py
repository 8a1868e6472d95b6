"""How is an issue declined?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._table import LONG, step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueDeclined
from footpath.conversations.tables.permissions import answers_at, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def decline_issue(issue: TableIssue, *, reason: str, by: Person, now: datetime) -> TableIssue:
    """Never without a reason, which everybody reads. Also where it was accepted, and turns out not to go.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(answers_at(by, issue.table, now.date()))
    text = typed.many_lines("reason", reason, longest=LONG, needed=True)
    step(issue, states.DECLINED, reason=text, answered_by=by, answered_at=now)
    record(IssueDeclined(), subject=issue, by=by, now=now)
    return issue
