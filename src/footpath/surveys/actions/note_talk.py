"""What does a team keep of a talk?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.models import Consent, Talk, TalkState
from footpath.surveys.refusals import Refused, SomebodyWasFaster, usable

LONGEST = 4000
GUARDED = True  # switched off by the control of the race tests alone: without the guard, one of two texts is lost


@transaction.atomic
def note_talk(talk: Talk, *, outcome: str, edits: int, by: Person, now: datetime) -> Talk:
    """Write down what the team takes from its talk, for those who talked alone; `edits` is what the writer saw.

    It leaves no event: what a few people said to each other is theirs. Raises PermissionDenied, Unclear (outcome),
    Refused before everybody has agreed, SomebodyWasFaster.
    """
    del now
    if not Consent.objects.filter(talk=talk, person=by).exists():
        raise PermissionDenied
    if talk.state != TalkState.AGREED:
        raise Refused(_("Not everybody has agreed to talk it through."))
    text = usable(outcome, "outcome", longest=LONGEST)
    seen = Talk.objects.filter(pk=talk.pk, **({"edits": edits} if GUARDED else {}))
    if seen.update(outcome=text, edits=edits + 1) != 1:
        raise SomebodyWasFaster(_("Somebody of your team wrote meanwhile. Yours is kept here; put the two together."))
    talk.outcome, talk.edits = text, edits + 1
    return talk
