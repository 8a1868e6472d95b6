"""How does an instrument come in: from a file, from the ready ones, or as a first draft?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._drafts import free_key, write
from footpath.surveys.building.checks import checked
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.building.stored import columns_of
from footpath.surveys.events.instruments import InstrumentMade
from footpath.surveys.models import Instrument, Version
from footpath.surveys.permissions import can_build


@transaction.atomic
def take_instrument(whole: Questionnaire, *, by: Person, now: datetime, owner: Person | None = None) -> Instrument:
    """A new instrument that asks this, as a draft that can be changed until its first wave; `owner` is `by` if none.

    A key that is taken gets a number behind it. Raises PermissionDenied, building.checks.NotUsable.
    """
    if not can_build(by):
        raise PermissionDenied
    clean = checked(whole)
    said = {name: getattr(clean, name) for name in ("title", "about", "purpose", "mode")}
    instrument = Instrument.objects.create(key=free_key(clean.key), owner=owner or by, made_at=now, **said)
    version = Version.objects.create(instrument=instrument, number=1, **columns_of(clean))
    write(version, clean)
    record(InstrumentMade(), subject=instrument, by=by, now=now)
    return instrument
