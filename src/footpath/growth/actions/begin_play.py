"""How does somebody begin to play a talk, from either side, or again at a fork?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.cooperation.library import find, print_of
from footpath.growth.cooperation.locked import lock
from footpath.growth.cooperation.playing import NotOffered, talk_of
from footpath.growth.events import RehearsalBegun
from footpath.growth.models import Rehearsal, Seat
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def begin_play(key: str, *, seat: str, by: Person, now: datetime, path: Sequence[str] = ()) -> Rehearsal:
    """Play the scenario of this key from that side; `path` is what was chosen before the fork that is tried again.
    Another one of the same that was left unfinished goes.

    Raises PermissionDenied where they may not play it, ValidationError naming the field.
    """
    found = find(by, key, now.date())
    if found is None:
        raise PermissionDenied
    if seat not in Seat.values:
        raise ValidationError({"seat": _("Choose a side.")})
    try:
        talk = talk_of(found.scenario, path, seat)
    except NotOffered as error:
        raise ValidationError({"path": _("The talk has changed since. Begin from the start.")}) from error
    if talk.outcome:
        raise ValidationError({"path": _("There is nothing to choose after the end.")})
    Rehearsal.objects.filter(player=by, scenario=key, seat=seat, ended_at=None).delete()
    play = Rehearsal.objects.create(
        player=by, scenario=key, print=print_of(found.scenario), seat=seat, begun_at=now, moved_at=now,
        steps=len(path), locked=lock({"path": list(path), "given": len(path)}),
    )  # fmt: skip
    record(RehearsalBegun(), subject=play, by=by, now=now)
    return play
