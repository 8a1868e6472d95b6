"""How does somebody write down what they think of their own service, before anybody answers?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import held, move, one_to_ten
from footpath.conversations.actions.send_sheet import send_sheet
from footpath.conversations.locked import lock
from footpath.conversations.models import Worksheet
from footpath.conversations.models.sheets import FEWEST_BY_NAME
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetSealed
from footpath.conversations.sheets.permissions import require_provider
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.queries import home_team

LONGEST = 2000


@transaction.atomic
def seal_sheet(
    sheet: Worksheet, *, own: int, predicted: int, reason: str, by: Person, now: datetime
) -> Worksheet:  # fmt: skip
    """Seal the own rating from 1 to 10 with its reason, and what the customer will say; nobody reads it, nor changes
    it, before the customer has answered. Once two of a round are sealed they are sent.

    Raises PermissionDenied; ValidationError naming the field; Refused where it is sealed already.
    """
    require_provider(sheet, by)
    sheet = held(sheet, states.DRAFT)
    numbers = {"own": one_to_ten("own", own), "predicted": one_to_ten("predicted", predicted)}
    why = typed.many_lines("reason", reason, longest=LONGEST, needed=True)
    move(
        sheet,
        states.SEALED,
        sealed=lock(numbers | {"reason": why}),
        provider_team=home_team(by, now.date()),
        customer_team=home_team(sheet.customer, now.date()),
    )
    record(SheetSealed(), subject=sheet, by=by, now=now)
    sealed = sheet.round.sheets.exclude(state__in=(states.DRAFT, states.TAKEN_BACK)).count()
    if sealed >= FEWEST_BY_NAME:
        for one in Worksheet.objects.filter(round=sheet.round, state=states.SEALED):
            send_sheet(one, now=now)
        sheet.refresh_from_db()
    return sheet
