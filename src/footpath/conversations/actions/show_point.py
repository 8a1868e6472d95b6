"""How do both sides of a request come to read how the other one saw the same moment?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactPoint
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def show_point(point: ContactPoint, *, shown: bool, by: Person, now: datetime) -> ContactPoint:
    """Say that the other side of its request may read this moment as soon as they show theirs, or take that back. Until
    then they do not learn that there is one.

    Raises PermissionDenied, Refused where it belongs to no request.
    """
    log = held(point.log, *states.OPEN, states.CLOSED, by=by)
    if shown and point.request_id is None:
        raise Refused(_("Say first to which request this moment belongs."))
    ContactPoint.objects.filter(pk=point.pk, owner=by).update(shown=shown)
    changed(log, by=by, now=now)
    point.shown = shown
    return point
