"""How does a workshop end?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopClosed
from footpath.growth.models import ShownResult, Workshop
from footpath.growth.workshops import objectives, states
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.locked import lock
from footpath.history.record import record


@transaction.atomic
def close_workshop(workshop: Workshop, *, by: Facilitator, now: datetime) -> Workshop:
    """Nothing more is written in it; it is read and taken home for ninety days, then it goes away by itself.

    Raises PermissionDenied, and Refused where it is closed already.
    """
    workshop = led(workshop, states.OPEN, by=by)
    ends = {"timer_until": None, "timer_left": None, "closed_at": now, "delete_at": now + states.KEPT}
    workshop = told(workshop, now, state=states.CLOSED, **ends)
    _keep_what_moved(workshop, now)
    record(WorkshopClosed(), subject=workshop, by=by.person, now=now)
    return workshop


def _keep_what_moved(workshop: Workshop, now: datetime) -> None:
    """The figures of the four objectives as they are at the end: who comes or goes later cannot be seen in them."""
    people = objectives.said_in(workshop)
    facts = {"rows": [one.plain for one in objectives.moved(people, workshop.threshold)]}
    ShownResult.objects.update_or_create(
        workshop=workshop, exercise=objectives.KEPT, defaults={"locked": lock(facts), "n": len(people), "shown_at": now}
    )
