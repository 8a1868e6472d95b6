"""How does somebody offer a talk to a person in their care?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import day_ahead, held, move
from footpath.growth.actions.note_training import note_training
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import can_lead_talk, require
from footpath.growth.coaching.training import left
from footpath.growth.events import CoachingOffered
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def offer_coaching(talk: CoachingTalk, *, by: Person, now: datetime) -> CoachingTalk:
    """The person reads the whole sheet ahead: what it is for, the facts, the question and the day. Not before whoever
    offers it has learned to coach; the refusal says what is left.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_lead_talk(by, talk, now.date()))
    talk = held(talk, (states.DRAFT,))
    todo = left(by)
    if todo:
        words = _("Before you offer a first talk, there is something to learn: %(parts)s. The sheet stays as it is.")
        raise Refused(words % {"parts": "; ".join(one.title for one in todo)})
    if not talk.texts.get("purpose"):
        raise ValidationError({"purpose": _("Say in one line what the talk is for. It is the first thing they read.")})
    if not talk.praises + talk.helps:
        raise ValidationError({"good": _("Put a fact on the sheet, or say what you saw yourself.")})
    day_ahead(talk.talk_on, by.today(now))
    note_training(by, now=now)
    return move(talk, states.OFFERED, occurrence=CoachingOffered(), by=by, now=now, offered_at=now)
