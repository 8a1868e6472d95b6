"""How is something put on the table?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.conversations.actions._table import LONG, goes_on
from footpath.conversations.models import RoundTable, TableIssue
from footpath.conversations.tables.events import (
    IssueRaised,
)
from footpath.conversations.tables.permissions import speaks_for
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def raise_issue(table: RoundTable, *, what: str, by: Person, now: datetime, example: str = "") -> TableIssue:
    """Anybody of the teams at the table may, also between two dates; everybody may read it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    team = speaks_for(by, table, now.date(), provider=True)
    if team is None:
        raise PermissionDenied
    goes_on(table)
    issue = TableIssue.objects.create(
        table=table, raised_by=by, raised_for_id=team, raised_at=now,
        what=typed.one_line("what", what, longest=200, needed=True),
        example=typed.many_lines("example", example, longest=LONG),
    )  # fmt: skip
    record(IssueRaised(), subject=issue, by=by, now=now)
    return issue
