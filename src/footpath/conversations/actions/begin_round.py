"""How does somebody begin to ask several of their customers how well they are served?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.models import SheetRound, Worksheet
from footpath.conversations.models.sheets import FEWEST_BY_NAME
from footpath.conversations.sheets.customers import checked
from footpath.conversations.sheets.events import SheetBegun
from footpath.conversations.sheets.permissions import above
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def begin_round(*, customers: Sequence[Person], by: Person, now: datetime) -> SheetRound:
    """A worksheet for each of these customers, at least two; none of them hears of it before it is sent.

    Raises PermissionDenied; ValidationError naming the field, also for a customer whom `by` leads: they are asked
    together with others (begin_together); Refused where there is a worksheet with one of them already.
    """
    if not by.is_active:
        raise PermissionDenied
    chosen = checked(customers, fewest=FEWEST_BY_NAME, by=by)
    if led := above(by, chosen, now.date()):
        names = ", ".join(one.name for one in led)
        words = _("You lead %(names)s: ask them together with others, so that they can speak freely.")
        raise ValidationError({"customers": words % {"names": names}})
    sheet_round = SheetRound.objects.create(owner=by, begun_on=now.date())
    for one in chosen:
        try:
            with transaction.atomic():
                sheet = Worksheet.objects.create(round=sheet_round, provider=by, customer=one)
        except IntegrityError:
            words = _("There is a worksheet with %(name)s already that is not done.") % {"name": one.name}
            raise Refused(words) from None
        record(SheetBegun(), subject=sheet, by=by, now=now)
    return sheet_round
