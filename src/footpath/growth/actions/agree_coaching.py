"""When have two people agreed on something?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import is_one_of, require
from footpath.growth.events import CoachingAgreed
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone: without it a yes is for words nobody showed


@transaction.atomic
def agree_coaching(talk: CoachingTalk, *, seen: int, by: Person, now: datetime) -> CoachingTalk:
    """The other one says yes to the very words that they have read; then it is looked at after two weeks and six.

    Raises PermissionDenied, Refused, also where the words have changed meanwhile.
    """
    require(is_one_of(by, talk))
    talk = held(talk, (states.HELD,))
    if not talk.number:
        raise Refused(_("Nothing is put into words yet."))
    if seen != talk.number and GUARDED:
        raise faster(talk.subject_kind, talk.pk)
    is_supervisor = by.pk == talk.supervisor_id
    own, other = ("supervisor_yes", "coached_yes") if is_supervisor else ("coached_yes", "supervisor_yes")
    if getattr(talk, other) != talk.number:
        raise Refused(_("You have said yes to these words. They wait for the other one."))
    columns = {own: talk.number, "agreed_on": now.date()}
    return move(talk, states.AGREED, occurrence=CoachingAgreed(), by=by, now=now, **columns)
