"""What is still missing, when an issue is not done for whoever raised it?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import LONG, step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueNotDone
from footpath.conversations.tables.permissions import confirms, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def return_issue(issue: TableIssue, *, missing: str, by: Person, now: datetime) -> TableIssue:
    """It goes on, with words about what is missing; never without them.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(confirms(by, issue, now.date()))
    text = typed.many_lines("missing", missing, longest=LONG, needed=True)
    if issue.state != states.DONE:
        raise Refused(_("That cannot be done now: it is “%(state)s”.") % {"state": issue.get_state_display()})
    step(issue, states.DOING, missing=text, reminded_at=None, overdue_at=None)
    record(IssueNotDone(), subject=issue, by=by, now=now)
    return issue
