"""How does a round table move to another day, or to another chair?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import step
from footpath.conversations.models import TableDate
from footpath.conversations.tables import states
from footpath.conversations.tables.date_events import TableDateMoved
from footpath.conversations.tables.permissions import require, runs_date
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def move_table_date(
    planned: TableDate, *, on: date | None, by: Person, now: datetime, chair: Team | None = None, place: str = ""
) -> TableDate:
    """Those in the chair may, and those who look after the series.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(runs_date(by, planned, now.date()))
    day, turn = typed.day_ahead("on", on, by.today(now)), chair or planned.chair
    if not planned.table.sides.filter(team=turn).exists():
        raise ValidationError(
            {"chair": _("One of its customer teams takes the chair. Choose one in which people work.")}
        )
    if planned.state != states.PLANNED:
        raise Refused(_("That day is over."))
    where = typed.one_line("place", place, longest=120)
    try:
        with transaction.atomic():
            step(planned, None, on=day, chair=turn, place=where, reminded_at=None)
    except IntegrityError as error:
        raise ValidationError({"on": _("There is a round table on that day already.")}) from error
    record(TableDateMoved(day.isoformat()), subject=planned, by=by, now=now)
    return planned
