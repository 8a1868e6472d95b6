"""How is it changed who can know who said what?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.events.waves import ModeSet
from footpath.surveys.models import Instrument, Invitation, Mode, Wave, WaveState
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import Refused, Unclear
from footpath.surveys.states import is_weaker
from footpath.surveys.taking_in import forget_links


@transaction.atomic
def set_mode(instrument: Instrument, *, mode: str, by: Person | None, now: datetime) -> Instrument:
    """Change what an instrument promises about names. Once somebody has answered, and while a wave is open, only
    toward stronger protection (AN-01); waves under way follow, and where they become anonymous their links are gone.

    Raises PermissionDenied, Unclear (mode), Refused for a weaker promise than people were made.
    """
    require_run(by, instrument)
    if mode not in Mode.values:
        raise Unclear("mode", _("Choose anonymous, confidential, or with names."))
    # A wave that opens now waits, or was faster
    held = Instrument.objects.select_for_update(no_key=True).get(pk=instrument.pk)
    if held.mode == mode:
        return held
    waves = Wave.objects.filter(instrument=held)
    if is_weaker(mode, held.mode):
        answered = Invitation.objects.filter(wave__in=waves, done=True).exists()
        if answered or waves.filter(state=WaveState.OPEN).exists():
            raise Refused(_("People were promised more than that. It can only become stronger; or make a new survey."))
    Instrument.objects.filter(pk=held.pk).update(mode=mode)
    waves.filter(state=WaveState.PLANNED).update(mode=mode)
    for wave in waves.exclude(state=WaveState.PLANNED):
        if is_weaker(wave.mode, mode):
            Wave.objects.filter(pk=wave.pk).update(mode=mode)
            if mode == Mode.ANONYMOUS:
                forget_links(wave)
    instrument.mode = mode
    record(ModeSet(mode), subject=instrument, by=by, now=now)
    return instrument
