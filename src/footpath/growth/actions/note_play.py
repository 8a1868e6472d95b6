"""How does somebody write down what a play has shown them?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._rehearsed import held_play
from footpath.growth.cooperation.locked import lock
from footpath.growth.events import RehearsalNoted
from footpath.growth.models import Rehearsal
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused

LONGEST = 600


@transaction.atomic
def note_play(play: Rehearsal, *, text: str, by: Person, now: datetime) -> Rehearsal:
    """A line for themself, once it has ended; empty for none. Raises PermissionDenied, ValidationError, Refused."""
    play = held_play(play, by=by)
    if play.ended_at is None:
        raise Refused(_("Play it to an end first."))
    said = typed.many_lines("text", text, longest=LONGEST)
    Rehearsal.objects.filter(pk=play.pk).update(locked=lock({**play.texts, "needed": said}))
    record(RehearsalNoted(), subject=play, by=by, now=now)
    return Rehearsal.objects.get(pk=play.pk)
