"""What becomes of somebody who notices what is being put right already?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import SomebodyWasFaster
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.actions._touched import touch_all
from footpath.recovery.models import Joined, Recovery


def join(
    place: dict[str, Any], facts: dict[str, Any], touched: Iterable[Person | Team], *, own: bool, by: Person,
    now: datetime,
) -> Recovery:  # fmt: skip
    """The one that is under way, with what was written by whoever comes second; `own` makes it theirs where nobody
    owns it yet.
    """
    under_way = Recovery.objects.filter(**place, cause=facts["cause"], state__in=states.JOINED_IN)
    first = under_way.select_for_update(no_key=True).first()
    if first is None:
        raise SomebodyWasFaster(
            _("The same was put right a moment ago. Look whether it is; nothing you wrote is lost.")
        )
    Joined.objects.create(recovery=first, by=by, at=now, what=facts["what"])
    touch_all(first, touched)
    record(events.Joined(what=facts["what"]), subject=first, by=by, now=now)
    if own and first.state == states.NOTICED:
        move(first, states.OWNED, owner=by, owned_at=now, first_owned_at=now)
        record(events.Owned(), subject=first, by=by, now=now)
    return first
