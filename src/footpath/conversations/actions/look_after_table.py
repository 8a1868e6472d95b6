"""What is due at a round table?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.conversations.actions._table import step
from footpath.conversations.models import RoundTable
from footpath.conversations.tables import states
from footpath.conversations.tables.chairs import has_people, next_chair
from footpath.conversations.tables.date_events import ChairPassedOn, TableDateNear
from footpath.conversations.tables.events import IssueDueSoon, IssueOverdue
from footpath.history.record import record

SOON = timedelta(days=3)


@transaction.atomic
def look_after_table(table: RoundTable, *, now: datetime) -> None:
    """Remind of a date that is near and of issues that are due or late, each once; where nobody works in the team in
    the chair any more, the next one has the turn.
    """
    today = now.date()
    for planned in table.dates.filter(state=states.PLANNED, on__gte=today).select_related("chair"):
        if not has_people(planned.chair_id, today):
            turn = next_chair(table, now)
            if turn is not None and turn.pk != planned.chair_id:
                step(planned, None, chair=turn, reminded_at=None)
                record(ChairPassedOn(turn.pk), subject=planned, by=None, now=now)
        if planned.reminded_at is None and planned.on <= today + SOON:
            step(planned, None, reminded_at=now)
            record(TableDateNear(), subject=planned, by=None, now=now)
    owed = table.issues.filter(state__in=states.IN_HAND, overdue_at=None, due__lte=today + SOON)
    for issue in owed:
        if issue.is_late(today):
            step(issue, None, overdue_at=now)
            record(IssueOverdue(), subject=issue, by=None, now=now)
        elif issue.reminded_at is None:
            step(issue, None, reminded_at=now)
            record(IssueDueSoon(), subject=issue, by=None, now=now)
