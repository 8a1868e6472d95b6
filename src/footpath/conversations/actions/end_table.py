"""How does a round table end?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._table import step
from footpath.conversations.models import RoundTable, TableDate
from footpath.conversations.tables import states
from footpath.conversations.tables.date_events import TableEnded
from footpath.conversations.tables.permissions import keeps_table, require
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def end_table(table: RoundTable, *, by: Person, now: datetime) -> RoundTable:
    """No more dates; what is in hand goes on, and the board stays readable.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(keeps_table(by, table, now.date()))
    step(table, states.ENDED)
    for one in TableDate.objects.filter(table=table, state=states.PLANNED):
        step(one, states.CANCELED)
    record(TableEnded(), subject=table, by=by, now=now)
    return table
