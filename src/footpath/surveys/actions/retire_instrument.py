"""How is an instrument put away that is not asked any more?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.events.instruments import InstrumentRetired
from footpath.surveys.models import Instrument
from footpath.surveys.permissions import require_run
from footpath.surveys.states import State


@transaction.atomic
def retire_instrument(instrument: Instrument, *, by: Person, now: datetime) -> Instrument:
    """Put it away; what it asked, and the figures of it, stay.

    Raises PermissionDenied; Refused while a wave is planned or open, or where it was put away already.
    """
    require_run(by, instrument)
    if instrument.waves.filter(state__in=(State.PLANNED, State.OPEN)).exists():
        raise Refused(_("A wave of it is planned or open. Call it off or let it end first."))
    if Instrument.objects.filter(pk=instrument.pk, retired_at=None).update(retired_at=now) != 1:
        raise Refused(_("It was put away already."))
    instrument.refresh_from_db()
    record(InstrumentRetired(), subject=instrument, by=by, now=now)
    return instrument
