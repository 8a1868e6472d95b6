"""How does the house begin to offer the protected way, in which customers are asked together?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.sheets.together import open_waves
from footpath.people.models import Organization, Person
from footpath.people.refusals import Refused
from footpath.surveys.actions import open_wave, plan_wave, take_instrument
from footpath.surveys.models import Instrument, Purpose, Wave
from footpath.surveys.permissions import can_build
from footpath.surveys.ready import WORKSHEET, ready_instrument


@transaction.atomic
def open_together(*, by: Person, now: datetime) -> Wave:
    """Open the wave that is always on, with the instrument of this purpose that the house has, else the ready one.

    Raises PermissionDenied for everybody but champions; Refused where it is open already.
    """
    if not can_build(by):
        raise PermissionDenied
    Organization.objects.get_or_create(pk=1)
    Organization.objects.select_for_update(no_key=True).get(pk=1)  # of two who begin at once, one does
    if open_waves():
        raise Refused(_("Customers can be asked together already."))
    known = Instrument.objects.filter(purpose=Purpose.WORKSHEET, retired_at=None).order_by("pk").first()
    instrument = known or take_instrument(ready_instrument(WORKSHEET), by=by, now=now)
    wave = plan_wave(instrument, opens_at=now, closes_at=None, audience={}, cuts=(), always_on=True, by=by, now=now)
    return open_wave(wave, by=by, now=now)
