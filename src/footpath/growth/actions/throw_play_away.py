"""How does a play go away?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._rehearsed import held_play
from footpath.growth.events import RehearsalThrownAway
from footpath.growth.models import Rehearsal
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def throw_play_away(play: Rehearsal, *, by: Person, now: datetime) -> None:
    """With all that was chosen in it. Raises PermissionDenied, Refused where it is gone already."""
    play = held_play(play, by=by)
    pk = play.pk
    play.delete()
    play.pk = pk  # for the event alone
    record(RehearsalThrownAway(), subject=play, by=by, now=now)
