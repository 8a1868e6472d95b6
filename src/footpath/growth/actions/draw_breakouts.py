"""How does a group part into small ones?"""

import random
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopChanged
from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record

LEAST, MOST = 2, 12


@transaction.atomic
def draw_breakouts(workshop: Workshop, *, size: int, seed: int, by: Facilitator, now: datetime) -> Workshop:
    """By lot, groups of about `size`: nobody is left alone, and groups differ by one at most. With 0 nobody is in any.

    Raises PermissionDenied, Refused, and ValidationError on `size`.
    """
    workshop = led(workshop, states.OPEN, by=by)
    if size and not LEAST <= size <= MOST:
        raise ValidationError(
            {"size": _("Choose between %(least)d and %(most)d people.") % {"least": LEAST, "most": MOST}}
        )
    here = list(Participant.objects.filter(workshop=workshop, removed_at=None).order_by("pk"))
    Participant.objects.filter(workshop=workshop).update(breakout=None)
    if size:
        random.Random(seed).shuffle(here)
        groups = max(1, len(here) // size)
        for number in range(groups):
            Participant.objects.filter(pk__in=[one.pk for one in here[number::groups]]).update(breakout=number + 1)
    workshop = told(workshop, now)
    record(WorkshopChanged(), subject=workshop, by=by.person, now=now)
    return workshop
