"""How is an issue accepted?"""

from datetime import date, datetime

from django.db import transaction

from footpath.conversations.actions._table import here, step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueAccepted
from footpath.conversations.tables.permissions import answers_at, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def accept_issue(issue: TableIssue, *, owner: Person | None, due: date | None, by: Person, now: datetime) -> TableIssue:
    """It leaves the table with somebody who does it, and a day. Those who answer for the team may.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(answers_at(by, issue.table, now.date()))
    who, day = here("owner", owner), typed.day_ahead("due", due, by.today(now))
    step(issue, states.ACCEPTED, owner=who, due=day, answered_by=by, answered_at=now)
    record(IssueAccepted(), subject=issue, by=by, now=now)
    return issue
