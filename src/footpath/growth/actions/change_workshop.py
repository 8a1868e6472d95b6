"""What may be changed about a workshop by whoever leads it?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopChanged
from footpath.growth.models import Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.exercises import exercise_named
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people import typed

LEAST, MOST = 3, 20  # people who must have answered before the screen shows anything


@transaction.atomic
def change_workshop(
    workshop: Workshop,
    *,
    by: Facilitator,
    now: datetime,
    title: str | None = None,
    joining: bool | None = None,
    threshold: int | None = None,
    skip: str = "",
    bring_back: str = "",
) -> Workshop:
    """Its title, whether somebody new is let in, from how many on the screen shows anything (only until the group
    begins: nobody learns later that fewer are enough), an exercise that is left out or brought back.

    Raises PermissionDenied, Refused, and ValidationError naming the field.
    """
    workshop = led(workshop, *states.WRITTEN, by=by)
    columns: dict[str, Any] = {}
    if title is not None:
        columns["title"] = typed.one_line("title", title, longest=80)
    if joining is not None:
        columns["joining"] = joining
    if threshold is not None:
        columns["threshold"] = _checked(workshop, threshold)
    if skip or bring_back:
        columns["skipped"] = _left_out(workshop, skip, bring_back)
    workshop = told(workshop, now, **columns)
    record(WorkshopChanged(), subject=workshop, by=by.person, now=now)
    return workshop


def _checked(workshop: Workshop, threshold: int) -> int:
    if not LEAST <= threshold <= MOST:
        raise ValidationError(
            {"threshold": _("Choose between %(least)d and %(most)d people.") % {"least": LEAST, "most": MOST}}
        )
    if threshold < workshop.threshold and workshop.came_to:
        raise ValidationError({"threshold": _("The group has begun with this number: it can become larger only.")})
    return threshold


def _left_out(workshop: Workshop, skip: str, bring_back: str) -> list[str]:
    for key in (skip, bring_back):
        if key and exercise_named(key) is None:
            raise ValidationError({"skip": _("There is no such part of the agenda.")})
    if skip and skip == workshop.exercise:
        raise ValidationError({"skip": _("The group is there right now. Go on first, then leave it out.")})
    return sorted({*workshop.skipped, skip} - {"", bring_back})
