"""How is a draft thrown away that shall not be asked?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.actions._drafts import claim
from footpath.surveys.events.instruments import InstrumentDraftDropped
from footpath.surveys.models import Instrument, Version


@transaction.atomic
def drop_draft_version(version: Version, *, edits: int, by: Person, now: datetime) -> Instrument | None:
    """Throw the draft away as its editor saw it; an instrument that has nothing else goes with it (then None).

    Raises PermissionDenied; Refused where it was asked already or a wave is planned with it; SomebodyWasFaster.
    """
    instrument = claim(version, edits, by).instrument
    if version.waves.exists():
        raise Refused(_("A wave is planned with these questions. Call it off, or plan it with other ones first."))
    number = version.number
    version.delete()
    if not instrument.versions.exists() and not instrument.waves.exists():
        record(InstrumentDraftDropped(number=number), subject=instrument, by=by, now=now)
        instrument.delete()
        return None
    record(InstrumentDraftDropped(number=number), subject=instrument, by=by, now=now)
    return instrument
