"""When can a wave be answered?"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._invite import make_invitations
from footpath.surveys.actions._move import move
from footpath.surveys.audience import Asked, people_asked
from footpath.surveys.checking import asked_items
from footpath.surveys.cutting import Parts, parted
from footpath.surveys.events import WaveOpened
from footpath.surveys.fixing import fix_plan
from footpath.surveys.models import Cut, Instrument, Mode, Version, Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import Refused
from footpath.surveys.talks import few_words


@transaction.atomic
def open_wave(wave: Wave, *, by: Person | None, now: datetime) -> Wave:
    """Open a wave: the wording is fixed for good, whom it asks and into which parts is copied (later moves of people
    change nothing, AN-17), the plan of what may be shown is fixed before the first answer, and everybody is asked whose
    budget of questions has room. `by` is None on schedule.

    Raises PermissionDenied; Refused where nothing is asked, where fewer are asked than may be shown, or where it is not
    planned any more; SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    # Its mode, as it is now
    wave.instrument = Instrument.objects.select_for_update(no_key=True).get(pk=wave.instrument_id)
    asked = people_asked(wave.audience, now)
    wave.mode = wave.instrument.mode
    problem = why_not(wave, len(asked), now)
    if problem:
        raise Refused(problem)
    move(wave, "open", opened_at=now, mode=wave.instrument.mode)
    Version.objects.filter(pk=wave.version_id, fixed_at=None).update(fixed_at=now)
    parts = _copy_cuts(wave, asked, now)
    cells = [{part.key: part.of[at] for part in parts} for at in range(len(asked))]
    make_invitations(wave, list(zip(asked, cells, strict=True)), now=now)
    fix_plan(wave, now=now)
    record(WaveOpened(), subject=wave, by=by, now=now)
    return wave


def why_not(wave: Wave, asked: int, now: datetime) -> str | None:
    """Why it cannot be opened with so many people; None where it can."""
    if wave.instrument.retired_at is not None:
        return _("This survey was retired meanwhile.")
    if not asked_items(wave.version):
        return _("It asks nothing yet: write the questions first.")
    if wave.closes_at is not None and wave.closes_at <= now:
        return _("Its last day has passed. Plan other days first.")
    if wave.mode == Mode.CONFIDENTIAL and len(wave.officers) != 2:
        return _("A confidential survey names two people who can open a link together. Change the plan.")
    if asked < wave.threshold and not wave.always_on:
        return few_words(asked, wave.threshold) + " " + _("Ask more people, or talk it through together.")
    return None


def _copy_cuts(wave: Wave, asked: Sequence[Asked], now: datetime) -> list[Parts]:
    """Each way to part the answers with its values as they are today, none with too few people."""
    cuts = list(Cut.objects.filter(wave=wave))
    parts = parted(asked, [cut.key for cut in cuts], least=wave.threshold, on=now.date())
    for cut, part in zip(cuts, parts, strict=True):
        Cut.objects.filter(pk=cut.pk).update(values=part.values)
    return parts
