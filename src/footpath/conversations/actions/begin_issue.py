"""When does somebody begin with an issue?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueBegun
from footpath.conversations.tables.permissions import require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def begin_issue(issue: TableIssue, *, by: Person, now: datetime) -> TableIssue:
    """Its owner says that it is being done.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == issue.owner_id)
    if issue.state != states.ACCEPTED:
        raise Refused(_("That cannot be done now: it is “%(state)s”.") % {"state": issue.get_state_display()})
    step(issue, states.DOING)
    record(IssueBegun(), subject=issue, by=by, now=now)
    return issue
