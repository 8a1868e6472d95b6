"""How does a round table change: who takes the chair in turn, how often, what for?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import (
    FEWEST_WEEKS,
    LONG,
    MOST_WEEKS,
    checked_sides,
    goes_on,
    put_in_turn,
    step,
)
from footpath.conversations.models import RoundTable
from footpath.conversations.tables.date_events import (
    TableChanged,
)
from footpath.conversations.tables.permissions import (
    keeps_table,
    require,
)
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team


@transaction.atomic
def change_table(
    table: RoundTable, *, sides: Sequence[Team], by: Person, now: datetime, purpose: str = "", weeks: int = 8
) -> RoundTable:
    """Dates that are planned stay as they are.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(keeps_table(by, table, now.date()))
    goes_on(table)
    chairs = checked_sides(table.team, sides)
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        raise ValidationError({"weeks": _("Choose between 1 and 52 weeks.")})
    step(table, None, weeks=weeks, purpose=typed.many_lines("purpose", purpose, longest=LONG))
    put_in_turn(table, chairs)
    record(TableChanged(), subject=table, by=by, now=now)
    return table
