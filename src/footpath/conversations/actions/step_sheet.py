"""How do two people say that they have talked about it, and that all is agreed?"""

from datetime import datetime
from typing import Any

from django.db import transaction

from footpath.conversations.actions._sheets import held, move
from footpath.conversations.actions.answer_sheet import UNTIL_RECHECK
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetStepped
from footpath.conversations.sheets.permissions import require_party
from footpath.history.record import record
from footpath.people.models import Person

FROM = {states.DISCUSSED: (states.REVEALED,), states.SETTLED: (states.REVEALED, states.DISCUSSED)}


@transaction.atomic
def step_sheet(sheet: Worksheet, *, to: str, by: Person, now: datetime) -> Worksheet:
    """Go a step further, either of the two: "discussed"; or "settled", from which on it is looked at again in 60 days.

    Raises PermissionDenied, Refused; KeyError for any other step.
    """
    require_party(sheet, by)
    sheet = held(sheet, *FROM[to])
    columns: dict[str, Any] = {"recheck_on": now.date() + UNTIL_RECHECK} if to == states.SETTLED else {}
    sheet = move(sheet, to, **columns)
    record(SheetStepped(to), subject=sheet, by=by, now=now)
    return sheet
