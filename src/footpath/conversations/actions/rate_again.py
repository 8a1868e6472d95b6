"""How do the two rate once more after sixty days, so that again neither reads first?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._sheets import held, move, one_to_ten
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetClosed, SheetRatedAgain
from footpath.conversations.sheets.permissions import require_party
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def rate_again(sheet: Worksheet, *, rating: int, by: Person, now: datetime) -> Worksheet:
    """Rate once more, from 1 to 10; the second of the two opens both numbers in the same instant, and it is done.

    Raises PermissionDenied; ValidationError naming the field; Refused where one has rated already.
    """
    require_party(sheet, by)
    sheet = held(sheet, states.RECHECK)
    mine, theirs = "own_sealed_again", "rating_sealed_again"
    if by.pk == sheet.customer_id:
        mine, theirs = theirs, mine
    if getattr(sheet, mine):
        raise Refused(_("You have rated already; it is sealed until %(name)s has.") % {"name": sheet.other(by)})
    number = one_to_ten("rating", rating)
    other = unlock(getattr(sheet, theirs)).get("n")
    if other is None:
        move(sheet, states.RECHECK, **{mine: lock({"n": number})})
        record(SheetRatedAgain(), subject=sheet, by=by, now=now)
        return sheet
    own, rated = (number, other) if by.pk == sheet.provider_id else (other, number)
    move(
        sheet, states.CLOSED, own_again=own, rating_again=rated, own_sealed_again="", rating_sealed_again="",
        closed_at=now, expires_on=None,
    )  # fmt: skip
    record(SheetClosed(opened=True), subject=sheet, by=by, now=now)
    return sheet
