"""How is it put into words what two people agree on?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import LONG, held, move, with_texts
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import is_one_of, require
from footpath.growth.events import CoachingWorded
from footpath.growth.models import CoachingTalk
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def word_coaching(talk: CoachingTalk, *, wording: str, seen: int, by: Person, now: datetime) -> CoachingTalk:
    """By either of the two. Whoever words it says yes to it; every earlier yes is void, also of what both had agreed
    on. `seen`: the number of the words that they had before their eyes.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_one_of(by, talk))
    text = typed.many_lines("wording", wording, longest=LONG, needed=True)
    talk = held(talk, states.WORDED)
    if seen != talk.number:
        raise faster(talk.subject_kind, talk.pk)
    if text == talk.texts.get("wording"):
        raise Refused(_("These are the same words. Say yes to them instead."))
    number = talk.number + 1
    is_supervisor = by.pk == talk.supervisor_id
    columns = {"number": number, "agreed_on": None, "told": 0, "locked": with_texts(talk, wording=text)}
    columns |= {"supervisor_yes": number if is_supervisor else None, "coached_yes": None if is_supervisor else number}
    talk.looks.all().delete()  # what was said of other words
    return move(talk, states.HELD, occurrence=CoachingWorded(), by=by, now=now, **columns)
