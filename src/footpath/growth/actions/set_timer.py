"""How much time does the group have left?"""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopChanged
from footpath.growth.models import Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people.refusals import Refused

MINUTE = timedelta(minutes=1)
MOST = timedelta(hours=4)


@transaction.atomic
def set_timer(workshop: Workshop, *, what: str, by: Facilitator, now: datetime) -> Workshop:
    """`what` is more (a minute), pause, go_on or stop. Pausing a clock that stands is no mistake.

    Raises PermissionDenied, and Refused where there is no such thing to do.
    """
    workshop = led(workshop, states.OPEN, by=by)
    left = workshop.timer_at(now)
    if what not in CLOCK:
        raise Refused(_("That is nothing that this clock can do."))
    workshop = told(workshop, now, **CLOCK[what](left, workshop.timer_left is not None, now))
    record(WorkshopChanged(), subject=workshop, by=by.person, now=now)
    return workshop


def _more(left: timedelta | None, paused: bool, now: datetime) -> dict[str, Any]:
    new = min(MOST, max(left or timedelta(), timedelta()) + MINUTE)
    return _paused(new) if paused else _running(new, now)


def _pause(left: timedelta | None, _paused_now: bool, _now: datetime) -> dict[str, Any]:
    return _paused(max(left, timedelta())) if left is not None else {}


def _go_on(left: timedelta | None, paused: bool, now: datetime) -> dict[str, Any]:
    return _running(left, now) if paused and left is not None else {}


def _stop(_left: timedelta | None, _paused_now: bool, _now: datetime) -> dict[str, Any]:
    return {"timer_until": None, "timer_left": None}


def _running(left: timedelta, now: datetime) -> dict[str, Any]:
    return {"timer_until": now + left, "timer_left": None}


def _paused(left: timedelta) -> dict[str, Any]:
    return {"timer_until": None, "timer_left": round(left.total_seconds())}


CLOCK = {"more": _more, "pause": _pause, "go_on": _go_on, "stop": _stop}
