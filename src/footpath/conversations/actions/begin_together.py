"""How does somebody ask their customers together, so that nobody's answer stands alone?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.conversations.actions._sheets import one_to_ten
from footpath.conversations.actions._together import current_wave
from footpath.conversations.actions.seal_sheet import LONGEST
from footpath.conversations.locked import lock
from footpath.conversations.models import SheetRound
from footpath.conversations.models.sheets import FEWEST_TOGETHER
from footpath.conversations.sheets.customers import checked
from footpath.conversations.sheets.events import AskedTogether
from footpath.conversations.sheets.together import ask_together
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def begin_together(
    *, customers: Sequence[Person], own: int, predicted: int, reason: str, by: Person, now: datetime
) -> SheetRound:
    """Ask at least five customers in the protected way. What `by` thinks of their own service, and the number that
    they expect, is sealed first, and opened with the first answers that may be told.

    Raises PermissionDenied; ValidationError naming the field; Refused while the house does not offer it.
    """
    if not by.is_active:
        raise PermissionDenied
    chosen = checked(customers, fewest=FEWEST_TOGETHER, by=by)
    numbers = {"own": one_to_ten("own", own), "predicted": one_to_ten("predicted", predicted)}
    why = typed.many_lines("reason", reason, longest=LONGEST, needed=True)
    wave = current_wave(now)
    begun = SheetRound.objects.create(
        owner=by, together=True, begun_on=now.date(), sealed=lock(numbers | {"reason": why})
    )
    ask_together(wave, by, chosen, now)
    record(AskedTogether(), subject=begun, by=by, now=now)
    return begun
