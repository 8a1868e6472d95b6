"""How does a moment of service get into a log?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactLog, ContactPoint
from footpath.conversations.noted import columns
from footpath.people.models import Person
from footpath.people.refusals import Refused

MOST = 300  # moments in one log


@transaction.atomic
def note_point(
    log: ContactLog, *, facts: Mapping[str, Any], by: Person, now: datetime, client_id: UUID | None = None
) -> ContactPoint:
    """Note a moment. What a device sends twice with the number that it made itself is noted once.

    Raises PermissionDenied, ValidationError naming each field, Refused where the log takes no more moments.
    """
    log = held(log, *states.TAKES_MOMENTS, by=by)
    if log.points.count() >= MOST:
        raise Refused(_("There are %(most)d moments in it; that is as many as it takes.") % {"most": MOST})
    kept = columns(facts, log, by=by, now=now)
    number = client_id or uuid4()
    try:
        with transaction.atomic():
            point = ContactPoint.objects.create(log=log, owner=by, client_id=number, **kept)
    except IntegrityError:  # it came before; nothing happens now
        return ContactPoint.objects.get(owner=by, client_id=number)
    changed(log, by=by, now=now)
    return point
