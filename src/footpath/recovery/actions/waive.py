"""How is it said that nothing has to be made good?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recovery import events, states
from footpath.recovery.actions._after import settle_good
from footpath.recovery.actions._move import move
from footpath.recovery.models import Recovery
from footpath.recovery.models.good import UNSETTLED
from footpath.recovery.permissions import require


@transaction.atomic
def waive(recovery: Recovery, *, why: str, by: Person, now: datetime) -> Recovery:
    """Nothing is given for it, and why that is fair; then those whom it touched say whether it is right.

    Raises PermissionDenied, ValidationError naming the field, Refused while an offer is open, SomebodyWasFaster.
    """
    require("waive", recovery, by, now)
    said = typed.one_line("why", why, longest=300, needed=True)
    if recovery.make_goods.filter(state__in=UNSETTLED).exists():
        raise Refused(_("Time was offered, and that is still open. Let it be answered and given first."))
    move(recovery, states.WAIVED, waived_why=said)
    record(events.Waived(why=said), subject=recovery, by=by, now=now)
    return settle_good(recovery, now=now)
