"""When does a customer hear that they are asked?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.conversations.actions._sheets import MINUTES, held, move
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetSent, SheetTakenBack
from footpath.conversations.sheets.permissions import above
from footpath.history.record import record
from footpath.people.actions import draw, let_go
from footpath.people.models.budget import What

DAYS = timedelta(days=14)  # in which it can be answered


@transaction.atomic
def send_sheet(sheet: Worksheet, *, now: datetime) -> bool:
    """Invite the customer of a sealed worksheet; whether it was sent. Where their budget of questions has no room this
    month it waits, and is tried again every day. Where the provider leads the customer by now it is taken back instead:
    such a customer is asked together with others (begin_together).

    Raises Refused where it is not sealed any more.
    """
    sheet = held(sheet, states.SEALED)
    if not (sheet.customer.is_active and sheet.provider.is_active):
        return False
    if above(sheet.provider, [sheet.customer], now.date()):
        ask_no_more(sheet)
        move(sheet, states.TAKEN_BACK, sealed="", closed_at=now)
        record(SheetTakenBack(), subject=sheet, by=None, now=now)
        return False
    if not draw(sheet.customer, What.RATING, MINUTES, about=about(sheet), now=now):
        return False
    move(sheet, states.SENT, sent_at=now, expires_on=(now + DAYS).astimezone(sheet.customer.timezone).date())
    record(SheetSent(), subject=sheet, by=sheet.provider, now=now)
    return True


def about(sheet: Worksheet) -> str:
    """As it is called in the budget of the customer."""
    return f"{sheet.subject_kind}:{sheet.pk}"


def ask_no_more(sheet: Worksheet) -> None:
    """What waited for room in the customer's budget waits no more."""
    let_go(What.RATING, about=about(sheet))
