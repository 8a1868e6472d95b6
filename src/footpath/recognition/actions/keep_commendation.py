"""How does somebody say yes to a note for their review?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.recognition.actions._commendations import move
from footpath.recognition.events import CommendationKept
from footpath.recognition.models import Commendation
from footpath.recognition.rewards import states


@transaction.atomic
def keep_commendation(it: Commendation, *, by: Person, now: datetime) -> Commendation:
    """From now on those who lead them read it, too. Raises PermissionDenied, Refused."""
    if by.pk != it.person_id or not by.is_active:
        raise PermissionDenied
    return move(it, (states.NOTE_ASKED,), states.NOTE_KEPT, occurrence=CommendationKept(), by=by, now=now)
