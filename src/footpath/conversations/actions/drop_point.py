"""How does a moment go away?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactPoint
from footpath.people.models import Person


@transaction.atomic
def drop_point(point: ContactPoint, *, by: Person, now: datetime) -> None:
    """Throw it away: its row is gone. Raises PermissionDenied, Refused where the log is gone."""
    log = held(point.log, *states.OPEN, states.CLOSED, by=by)
    ContactPoint.objects.filter(pk=point.pk, owner=by).delete()
    changed(log, by=by, now=now)
