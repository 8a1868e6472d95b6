"""How does somebody take a talk back that they offered?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._coaching import held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import require
from footpath.growth.events import CoachingTakenBack
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


@transaction.atomic
def take_back_coaching(talk: CoachingTalk, *, by: Person, now: datetime) -> CoachingTalk:
    """Before it takes place; nothing that was written for it stays. Raises PermissionDenied, Refused."""
    require(by.is_active and by.pk == talk.supervisor_id)
    talk = held(talk, states.COMING)
    return move(
        talk, states.TAKEN_BACK, occurrence=CoachingTakenBack(), by=by, now=now, ended_at=now, locked="",
    )  # fmt: skip
