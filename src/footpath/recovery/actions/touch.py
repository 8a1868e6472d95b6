"""How is it said whom it touches besides?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.recovery import events, states
from footpath.recovery.actions._after import settle_good
from footpath.recovery.actions._move import held, not_now
from footpath.recovery.actions._touched import touch_all
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require


@transaction.atomic
def touch(recovery: Recovery, *, whom: Sequence[Person | Team], by: Person, now: datetime) -> Recovery:
    """Name people and teams whom it touches: they hear of it, and say in the end whether it is right; where it is put
    right already, they are asked now.

    Raises PermissionDenied, ValidationError naming the field, Refused once it is over.
    """
    require("touch", recovery, by, now)
    if recovery.state in (*states.OVER, states.VERIFIED, states.LEARNED):
        raise not_now(recovery)
    held(recovery)
    new = touch_all(recovery, whom)
    if not new:
        raise ValidationError({"whom": _("Name somebody who is not on the list yet.")})
    record(events.TouchedMore(names=", ".join(str(one) for one in new)), subject=recovery, by=by, now=now)
    if recovery.state in states.CHECKED_IN[recovery.size]:
        settle_good(recovery, now=now)
    return recovery
