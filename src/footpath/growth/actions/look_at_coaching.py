"""What became of what two people agreed on?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import LONG, held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.locked import lock
from footpath.growth.coaching.permissions import is_one_of, require
from footpath.growth.events import CoachingFollowed, CoachingLooked
from footpath.growth.models import CoachingLook, CoachingTalk, LookOutcome
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def look_at_coaching(
    talk: CoachingTalk, *, weeks: int, outcome: str, by: Person, now: datetime, note: str = ""
) -> CoachingTalk:
    """Each of the two for themself, once for each look: kept, not kept yet, or it came differently, and what changed.
    Once both have said so for the last look, it is over.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_one_of(by, talk))
    if outcome not in LookOutcome.values:
        raise ValidationError({"outcome": _("Choose one.")})
    text = typed.many_lines("note", note, longest=LONG)
    if outcome == LookOutcome.CHANGED and not text:
        raise ValidationError({"note": _("Say in a line what came differently.")})
    talk = held(talk, (states.AGREED,))
    if weeks not in talk.looks_on or by.today(now) < talk.looks_on[weeks]:
        raise Refused(_("It is not time to look yet."))
    facts = {"weeks": weeks, "outcome": outcome, "at": now, "locked": lock({"note": text})}
    try:
        with transaction.atomic():
            CoachingLook.objects.create(talk=talk, by=by, **facts)
    except IntegrityError:
        raise Refused(_("You have said so already.")) from None
    last = states.LOOKS[-1]
    if weeks == last and CoachingLook.objects.filter(talk=talk, weeks=last).count() == 2:
        return move(talk, states.FOLLOWED, occurrence=CoachingFollowed(), by=by, now=now, ended_at=now)
    return move(talk, states.AGREED, occurrence=CoachingLooked(), by=by, now=now)
