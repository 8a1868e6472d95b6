"""How does somebody say no to a note for their review?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.recognition.actions._commendations import move
from footpath.recognition.events import CommendationRefused
from footpath.recognition.models import Commendation
from footpath.recognition.rewards import states


@transaction.atomic
def refuse_commendation(it: Commendation, *, by: Person, now: datetime) -> Commendation:
    """Its words are gone; the two of them see that there was one, and nobody else. Raises PermissionDenied, Refused."""
    if by.pk != it.person_id or not by.is_active:
        raise PermissionDenied
    to = states.NOTE_REFUSED
    return move(it, (states.NOTE_ASKED,), to, occurrence=CommendationRefused(), by=by, now=now, locked="")
