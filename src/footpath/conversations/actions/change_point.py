"""How is a moment written anew, or sorted?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactPoint
from footpath.conversations.noted import columns
from footpath.people.models import Person


@transaction.atomic
def change_point(point: ContactPoint, *, facts: Mapping[str, Any], by: Person, now: datetime) -> ContactPoint:
    """Write it anew, with its codes: `facts` as `note_point` takes them, all of them.

    Raises PermissionDenied, ValidationError naming each field, Refused once the log is closed.
    """
    log = held(point.log, *states.OPEN, by=by)
    kept = columns(facts, log, by=by, now=now)
    if kept["request"] is None or kept["request"].pk != point.request_id:
        kept["shown"] = False  # the consent was for the other one
    ContactPoint.objects.filter(pk=point.pk, owner=by).update(**kept)
    changed(log, by=by, now=now)
    return ContactPoint.objects.get(pk=point.pk)
