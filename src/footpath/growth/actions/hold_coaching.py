"""When have two people talked?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import can_lead_talk, require
from footpath.growth.events import CoachingHeld
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


@transaction.atomic
def hold_coaching(talk: CoachingTalk, *, held_on: date | None = None, by: Person, now: datetime) -> CoachingTalk:
    """Whoever leads the person notes that they have talked, and when: never without a yes to it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_lead_talk(by, talk, now.date()))
    talk = held(talk, (states.ACCEPTED,))
    day = held_on or by.today(now)
    assert talk.offered_at is not None
    if not by.today(talk.offered_at) <= day <= by.today(now):
        raise ValidationError({"held_on": _("Choose a day between the one on which you offered it and today.")})
    return move(talk, states.HELD, occurrence=CoachingHeld(), by=by, now=now, held_on=day)
