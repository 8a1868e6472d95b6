"""How does a group go on to another part of the agenda, or back?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopMoved
from footpath.growth.models import Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.agenda import agenda
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people.refusals import Refused


@transaction.atomic
def move_workshop(workshop: Workshop, *, to: str, by: Facilitator, now: datetime) -> Workshop:
    """To the part with the key `to`, or "" for the lobby; its clock starts. Twice the same is once: a second click on
    "Next" leads nowhere else. Raises PermissionDenied, and Refused for a part that this workshop does not have.
    """
    workshop = led(workshop, states.OPEN, by=by)
    if to == workshop.exercise:
        return workshop
    step = next((one for one in agenda(workshop) if one.key == to), None)
    if to and step is None:
        raise Refused(_("This workshop does not have that part. Choose one of the list."))
    came = [*workshop.came_to, to] if to and to not in workshop.came_to else workshop.came_to
    until = now + timedelta(minutes=step.minutes) if step else None
    workshop = told(workshop, now, exercise=to, came_to=came, timer_until=until, timer_left=None)
    record(WorkshopMoved(exercise=to), subject=workshop, by=by.person, now=now)
    return workshop
