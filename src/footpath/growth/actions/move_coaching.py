"""How does a talk get another day?"""

from datetime import date, datetime

from django.db import transaction

from footpath.growth.actions._coaching import day_ahead, held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import can_lead_talk, require
from footpath.growth.events import CoachingMoved
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


@transaction.atomic
def move_coaching(talk: CoachingTalk, *, talk_on: date | None, by: Person, now: datetime) -> CoachingTalk:
    """By whoever offered it; the person says anew whether it suits.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_lead_talk(by, talk, now.date()))
    day = day_ahead(talk_on, by.today(now))
    talk = held(talk, states.COMING)
    return move(talk, states.OFFERED, occurrence=CoachingMoved(), by=by, now=now, talk_on=day)
