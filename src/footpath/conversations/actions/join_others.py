"""How does a customer answer together with others, instead of by name?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import held, move
from footpath.conversations.actions._together import current_wave
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetDeclined
from footpath.conversations.sheets.permissions import require_customer
from footpath.conversations.sheets.together import ask_together
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def join_others(sheet: Worksheet, *, by: Person, now: datetime) -> Worksheet:
    """Wish to answer without one's name. For the provider it looks as any other no does; the same questions come in the
    survey, and are told of five answers or more alone. Raises PermissionDenied, Refused.
    """
    require_customer(sheet, by)
    sheet = held(sheet, *states.ASKED)
    ask_together(current_wave(now), sheet.provider, [by], now)
    sheet = move(sheet, states.DECLINED, sealed="", closed_at=now)
    record(SheetDeclined(), subject=sheet, by=by, now=now)
    return sheet
