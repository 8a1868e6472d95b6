"""Who does it, when it is somebody else, or by when?"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import here, step
from footpath.conversations.models import TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.events import IssueHandedOn
from footpath.conversations.tables.permissions import answers_at, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def hand_on_issue(
    issue: TableIssue, *, owner: Person | None, due: date | None, by: Person, now: datetime
) -> TableIssue:
    """Somebody else, or another day. Those who answer for the team may.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(answers_at(by, issue.table, now.date()))
    who, day = here("owner", owner), typed.day_ahead("due", due, by.today(now))
    if issue.state not in states.IN_HAND:
        raise Refused(_("That cannot be done now: it is “%(state)s”.") % {"state": issue.get_state_display()})
    step(issue, None, owner=who, due=day, reminded_at=None, overdue_at=None)
    record(IssueHandedOn(who.pk), subject=issue, by=by, now=now)
    return issue
