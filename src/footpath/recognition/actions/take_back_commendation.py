"""How does a note for the review go away again?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.recognition.actions._commendations import move
from footpath.recognition.events import CommendationTakenBack
from footpath.recognition.models import Commendation
from footpath.recognition.rewards import states


@transaction.atomic
def take_back_commendation(it: Commendation, *, by: Person, now: datetime) -> Commendation:
    """By whoever wrote it, as long as the person has not answered; by the person at any time after they said yes. Its
    words are gone. Raises PermissionDenied, Refused.
    """
    mine = {it.written_by_id: states.NOTE_ASKED, it.person_id: states.NOTE_KEPT}
    if by.pk not in mine or not by.is_active:
        raise PermissionDenied
    to = states.NOTE_TAKEN_BACK
    return move(it, (mine[by.pk],), to, occurrence=CommendationTakenBack(), by=by, now=now, locked="")
