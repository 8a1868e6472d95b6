"""What does somebody say to a talk that is offered to them?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._coaching import LONG, held, move, with_texts
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import can_answer, require
from footpath.growth.events import CoachingAccepted, CoachingDeclined
from footpath.growth.models import CoachingTalk
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def answer_coaching(talk: CoachingTalk, *, yes: bool, by: Person, now: datetime, view: str = "") -> CoachingTalk:
    """Yes, or not now, with how they see it if they want to say. A no needs no reason, and it ends here.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_answer(by, talk))
    text = typed.many_lines("view", view, longest=LONG)
    talk = held(talk, (states.OFFERED,) if yes else states.COMING)
    texts = with_texts(talk, view=text or talk.texts.get("view", ""))
    if yes:
        return move(talk, states.ACCEPTED, occurrence=CoachingAccepted(), by=by, now=now, locked=texts)
    return move(
        talk, states.DECLINED, occurrence=CoachingDeclined(), by=by, now=now, locked=texts, ended_at=now,
    )  # fmt: skip
