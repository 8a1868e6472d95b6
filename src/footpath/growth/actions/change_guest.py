"""What may whoever leads a workshop do about somebody in it?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led, one_of, told
from footpath.growth.actions.join_workshop import LONGEST
from footpath.growth.events import WorkshopGuestChanged
from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people import typed

MOST_GROUPS = 30


def change_guest(
    workshop: Workshop,
    participant: Participant,
    *,
    by: Facilitator,
    now: datetime,
    removed: bool | None = None,
    name: str | None = None,
    breakout: int | None = None,
) -> Participant:
    """Take them out or let them back in, call them something else, put them into a breakout group (0: into none).

    Raises PermissionDenied, Refused for somebody of another workshop, ValidationError on `name` and `breakout`.
    """
    try:
        with transaction.atomic():
            workshop = led(workshop, states.PREPARED, states.OPEN, by=by)
            found = one_of(workshop, participant)
            columns, what = _columns(removed, name, breakout, now)
            Participant.objects.filter(pk=found.pk).update(**columns)
            workshop = told(workshop, now)
            record(WorkshopGuestChanged(what=what), subject=workshop, by=by.person, now=now)
    except IntegrityError as twice:
        raise ValidationError({"name": _("Somebody else here is called that already.")}) from twice
    return Participant.objects.get(pk=participant.pk)


def _columns(removed: bool | None, name: str | None, breakout: int | None, now: datetime) -> tuple[dict[str, Any], str]:
    if removed is not None:
        return ({"removed_at": now, "breakout": None}, "removed") if removed else ({"removed_at": None}, "let_back")
    if name is not None:
        called = typed.one_line("name", name, longest=LONGEST, needed=True)
        return {"name": called, "known_as": called.casefold()}, "renamed"
    if breakout is None or not 0 <= breakout <= MOST_GROUPS:
        raise ValidationError({"breakout": _("Choose a group from 1 to %(most)d.") % {"most": MOST_GROUPS}})
    return {"breakout": breakout or None}, "breakout"
