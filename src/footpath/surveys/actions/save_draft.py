"""How are the questions of a draft changed?"""

from datetime import datetime

from django.db import transaction

from footpath.people.models import Person
from footpath.surveys.actions._drafts import claim, write
from footpath.surveys.actions.set_mode import set_mode
from footpath.surveys.building.checks import checked
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.building.stored import columns_of
from footpath.surveys.models import Instrument, Version


@transaction.atomic
def save_draft(version: Version, whole: Questionnaire, *, edits: int, by: Person | None, now: datetime) -> Version:
    """Ask this instead; `edits` is the counter that the editor has seen. A draft leaves no event.

    Title, purpose and the rest that stands on the instrument change with it; its key never does.
    Raises PermissionDenied, NotUsable, Refused where it was asked already, and for a weaker promise than the instrument
    has made to somebody (set_mode), SomebodyWasFaster.
    """
    clean = checked(whole)
    claim(version, edits, by, **columns_of(clean))
    write(version, clean)
    set_mode(version.instrument, mode=clean.mode, by=by, now=now)
    said = {name: getattr(clean, name) for name in ("title", "about", "purpose")}
    Instrument.objects.filter(pk=version.instrument_id).update(**said)
    version.instrument.refresh_from_db()
    return version
