"""How is a round table canceled?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._table import step
from footpath.conversations.models import TableDate
from footpath.conversations.tables import states
from footpath.conversations.tables.date_events import TableDateCanceled
from footpath.conversations.tables.permissions import require, runs_date
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def cancel_table_date(planned: TableDate, *, by: Person, now: datetime) -> TableDate:
    """What was put on the table stays there for the next one; the team keeps its turn.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(runs_date(by, planned, now.date()))
    step(planned, states.CANCELED)
    record(TableDateCanceled(), subject=planned, by=by, now=now)
    return planned
