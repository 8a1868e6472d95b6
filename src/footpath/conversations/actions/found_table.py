"""How does a round table begin?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._table import (
    FEWEST_WEEKS,
    LONG,
    MOST_WEEKS,
    checked_sides,
    put_in_turn,
)
from footpath.conversations.models import RoundTable
from footpath.conversations.tables.date_events import (
    TableFounded,
)
from footpath.conversations.tables.permissions import (
    can_found_table,
    require,
)
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def found_table(
    *, team: Team | None, sides: Sequence[Team], by: Person, now: datetime, purpose: str = "", weeks: int = 8
) -> RoundTable:
    """A standing series about the service of `team`; its customers in `sides` take the chair in turn. Those who answer
    for the team may, and champions.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    if team is None:
        raise ValidationError({"team": _("Choose a team from the list.")})
    require(can_found_table(by, team, now.date()))
    chairs = checked_sides(team, sides)
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        raise ValidationError({"weeks": _("Choose between 1 and 52 weeks.")})
    text = typed.many_lines("purpose", purpose, longest=LONG)
    try:
        with transaction.atomic():
            table = RoundTable.objects.create(team=team, purpose=text, weeks=weeks, founded_by=by, founded_at=now)
    except IntegrityError as error:
        raise Refused(_("%(team)s has a round table already.") % {"team": team.name}) from error
    put_in_turn(table, chairs)
    record(TableFounded(), subject=table, by=by, now=now)
    return table
