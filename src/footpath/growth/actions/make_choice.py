"""How does a talk that somebody plays go one step on?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._rehearsed import held_play
from footpath.growth.cooperation.library import find, print_of
from footpath.growth.cooperation.locked import lock
from footpath.growth.cooperation.playing import NotOffered, talk_of
from footpath.growth.events import RehearsalEnded, RehearsalMoved
from footpath.growth.models import Rehearsal
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.pure.role_play import band_of


@transaction.atomic
def make_choice(play: Rehearsal, *, choice: str, step: int, by: Person, now: datetime) -> Rehearsal:
    """Say something, or in the other's seat take what was said in some way. `step` is where they saw it stand; what was
    chosen and how long it took, coarsely, is kept for themself, locked.

    Raises PermissionDenied, ValidationError naming the field, Refused where it went on already, has ended or changed.
    """
    play = held_play(play, by=by)
    found = find(by, play.scenario, now.date())
    if found is None or print_of(found.scenario) != play.print:
        raise Refused(_("This scenario has changed since you began. Begin again."))
    if play.ended_at is not None:
        raise Refused(_("It has come to its end already."))
    if step != play.steps:
        raise Refused(_("This step was made already, perhaps in another window."))
    path = [*play.path, choice]
    try:
        talk = talk_of(found.scenario, path, play.seat)
    except NotOffered as error:
        raise ValidationError({"choice": _("Choose one of them.")}) from error
    bands = [*play.bands, band_of((now - play.moved_at).total_seconds())]
    kept = {**play.texts, "path": path, "bands": bands, "end": talk.outcome.kind if talk.outcome else ""}
    changes = {"steps": len(path), "moved_at": now, "locked": lock(kept), "ended_at": now if talk.outcome else None}
    if Rehearsal.objects.filter(pk=play.pk, steps=step).update(**changes) != 1:
        raise Refused(_("This step was made already, perhaps in another window."))
    record(RehearsalEnded() if talk.outcome else RehearsalMoved(), subject=play, by=by, now=now)
    return Rehearsal.objects.get(pk=play.pk)
