"""How is an instrument changed that was asked already?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.surveys.actions._drafts import write
from footpath.surveys.building.stored import columns_of, questionnaire_of
from footpath.surveys.events.instruments import InstrumentVersionBegun
from footpath.surveys.models import Instrument, Version
from footpath.surveys.permissions import require_run


@transaction.atomic
def begin_version(instrument: Instrument, *, by: Person, now: datetime) -> Version:
    """A draft of the next version that asks what the last one does; what was asked stays as it was.

    Raises PermissionDenied; Refused where a draft is there already, or the instrument was put away; SomebodyWasFaster.
    """
    require_run(by, instrument)
    last = instrument.versions.order_by("-number").first()
    if last is None or instrument.retired_at is not None:
        raise Refused(_("This survey was put away."))
    if last.fixed_at is None:
        raise Refused(_("There is a draft already: change that one."))
    whole = questionnaire_of(last)
    try:
        with transaction.atomic():  # the database allows one draft an instrument: of two at once, one wins
            draft = Version.objects.create(instrument=instrument, number=last.number + 1, **columns_of(whole))
    except IntegrityError as error:
        raise SomebodyWasFaster(_("Somebody began the next version a moment ago. Change that one.")) from error
    write(draft, whole)
    record(InstrumentVersionBegun(number=draft.number), subject=instrument, by=by, now=now)
    return draft
