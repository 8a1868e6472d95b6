"""How does a talk end in which there was nothing to agree on?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._coaching import held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.locked import lock
from footpath.growth.coaching.permissions import is_one_of, require
from footpath.growth.events import CoachingDone
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


@transaction.atomic
def finish_coaching(talk: CoachingTalk, *, by: Person, now: datetime) -> CoachingTalk:
    """By either of the two: praise needs no agreement. What was put into words, and not agreed, goes.

    Raises PermissionDenied, Refused.
    """
    require(is_one_of(by, talk))
    talk = held(talk, (states.HELD,))
    texts = {name: text for name, text in talk.texts.items() if name != "wording"}
    columns = {"ended_at": now, "supervisor_yes": None, "coached_yes": None}
    return move(talk, states.DONE, occurrence=CoachingDone(), by=by, now=now, locked=lock(texts), **columns)
