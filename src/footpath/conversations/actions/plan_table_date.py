"""When is the next round table, and which customer team takes the chair?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import goes_on
from footpath.conversations.models import RoundTable, TableDate
from footpath.conversations.tables.chairs import next_chair
from footpath.conversations.tables.date_events import TableDatePlanned
from footpath.conversations.tables.permissions import keeps_table, require, speaks_for
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team


@transaction.atomic
def plan_table_date(
    table: RoundTable, *, on: date | None, by: Person, now: datetime, chair: Team | None = None, place: str = ""
) -> TableDate:
    """Without a `chair` it is the turn of the one that had it least often, and of those the one that asks most. Who
    looks after the series may, and whoever speaks for a customer team of it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(keeps_table(by, table, now.date()) or speaks_for(by, table, now.date()) is not None)
    goes_on(table)
    day = typed.day_ahead("on", on, by.today(now))
    turn = chair or next_chair(table, now)
    if turn is None or not table.sides.filter(team=turn).exists():
        raise ValidationError(
            {"chair": _("One of its customer teams takes the chair. Choose one in which people work.")}
        )
    where = typed.one_line("place", place, longest=120)
    try:
        with transaction.atomic():
            planned = TableDate.objects.create(table=table, on=day, chair=turn, place=where, planned_by=by)
    except IntegrityError as error:
        raise ValidationError({"on": _("There is a round table on that day already.")}) from error
    record(TableDatePlanned(day.isoformat(), turn.pk), subject=planned, by=by, now=now)
    return planned
