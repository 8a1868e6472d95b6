"""How does somebody say how they see what a talk is about?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._coaching import LONG, again, held, with_texts
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import can_answer, require
from footpath.growth.events import CoachingViewed
from footpath.growth.models import CoachingTalk
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def say_my_view(talk: CoachingTalk, *, view: str, by: Person, now: datetime) -> CoachingTalk:
    """Beside the facts, in their own words; again if wanted, and taken out by leaving it empty.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_answer(by, talk))
    text = typed.many_lines("view", view, longest=LONG)
    talk = held(talk, (*states.COMING, *states.WORDED))
    CoachingTalk.objects.filter(pk=talk.pk).update(locked=with_texts(talk, view=text))
    record(CoachingViewed(), subject=talk, by=by, now=now)
    return again(talk)
