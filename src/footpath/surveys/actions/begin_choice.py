"""How does the house begin to ask whether people would choose a team again?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Organization, Person
from footpath.surveys.actions.open_wave import open_wave
from footpath.surveys.actions.plan_wave import plan_wave
from footpath.surveys.actions.take_instrument import take_instrument
from footpath.surveys.choosing.asking import choice_wave
from footpath.surveys.models import Instrument, Wave
from footpath.surveys.models.instruments import Purpose
from footpath.surveys.permissions import can_build
from footpath.surveys.ready import WOULD_CHOOSE, ready_instrument
from footpath.surveys.refusals import Refused


@transaction.atomic
def begin_choice(*, by: Person, now: datetime) -> Wave:
    """Open a wave that is always on, with the instrument of this purpose that the house has, else the ready one.

    Raises PermissionDenied for everybody but champions; Refused where it is asked already.
    """
    if not can_build(by):
        raise PermissionDenied
    Organization.objects.get_or_create(pk=1)
    Organization.objects.select_for_update(no_key=True).get(pk=1)  # of two who begin at once, one does
    if choice_wave() is not None:
        raise Refused(_("It is asked already: a little every day."))
    known = Instrument.objects.filter(purpose=Purpose.CHOICE, retired_at=None).order_by("pk").first()
    instrument = known or take_instrument(ready_instrument(WOULD_CHOOSE), by=by, now=now)
    wave = plan_wave(
        instrument, opens_at=now, closes_at=None, audience={}, cuts=("about",), always_on=True, by=by, now=now
    )
    return open_wave(wave, by=by, now=now)
