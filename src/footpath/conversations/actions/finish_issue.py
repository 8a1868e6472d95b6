"""When is an issue done?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._table import LONG, step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueDone
from footpath.conversations.tables.permissions import require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def finish_issue(issue: TableIssue, *, result: str, by: Person, now: datetime) -> TableIssue:
    """Its owner says what is different now; whoever raised it confirms that, or says what is missing.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == issue.owner_id)
    text = typed.many_lines("result", result, longest=LONG, needed=True)
    step(issue, states.DONE, result=text, done_at=now)
    record(IssueDone(), subject=issue, by=by, now=now)
    return issue
