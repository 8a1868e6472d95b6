"""How does the owner say that they have asked, and that it is right now?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require


@transaction.atomic
def say_checked(recovery: Recovery, *, by: Person, now: datetime) -> Recovery:
    """The third tap of a small one: those whom it touched were asked, and it is right. They can still say that it is
    not, for some working days; then it closes by itself.

    Raises PermissionDenied, Refused for a larger one (there they say so themselves), SomebodyWasFaster.
    """
    require("say_checked", recovery, by, now)
    if not recovery.is_small:
        raise Refused(_("This one is checked by those whom it touched themselves."))
    move(recovery, states.VERIFIED, verified_at=now, verified_by=by)
    record(events.Verified(by_owner=True), subject=recovery, by=by, now=now)
    return recovery
