"""Who was at a round table, and when is the next one?"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import (
    step,
)
from footpath.conversations.models import TableDate, TablePresence
from footpath.conversations.tables import states
from footpath.conversations.tables.chairs import next_chair
from footpath.conversations.tables.date_events import (
    TableDateHeld,
    TableDatePlanned,
)
from footpath.conversations.tables.permissions import (
    require,
    runs_date,
    speaks_for,
)
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def hold_table_date(held: TableDate, *, people: Sequence[Person], by: Person, now: datetime) -> TableDate:
    """Note who was there, of the teams at the table; the next day of the series is planned, where none is. Those in the
    chair may, and those who look after the series.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(runs_date(by, held, now.date()))
    if held.on > by.today(now):
        raise Refused(_("This round table is still ahead."))
    there = {one.pk: speaks_for(one, held.table, held.on, provider=True) for one in people}
    outside = [one.name for one in people if there[one.pk] is None]
    if not people or outside:
        words = _("%(names)s: of none of the teams at this table.") % {"names": ", ".join(outside)}
        raise ValidationError({"people": words if outside else _("Say who was there.")})
    step(held, states.HELD, held_at=now)
    rows = (TablePresence(date=held, person_id=pk, team_id=team) for pk, team in there.items() if team is not None)
    TablePresence.objects.bulk_create(rows)
    table = held.table
    ahead = TableDate.objects.filter(table=table, state=states.PLANNED, on__gt=held.on).exists()
    turn = None if ahead or table.state != states.RUNNING else next_chair(table, now)
    if turn is not None:
        day = max(held.on + timedelta(weeks=table.weeks), now.date() + timedelta(days=1))
        planned = TableDate.objects.create(table=table, on=day, chair=turn, place=held.place, planned_by=by)
        record(TableDatePlanned(day.isoformat(), turn.pk), subject=planned, by=by, now=now)
    record(TableDateHeld(), subject=held, by=by, now=now)
    return held
