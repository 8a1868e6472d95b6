"""How does somebody say that another one had a part in a delivery indeed?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.events import PartConfirmed
from footpath.recognition.models import Contribution
from footpath.recognition.permissions import has_part, require


@transaction.atomic
def confirm_part(part: Contribution, *, by: Person, now: datetime) -> Contribution:
    """Whoever has a part in it themself may, but not whoever is named, nor whoever added the name.

    Raises PermissionDenied, Refused where it holds already or they took their name off.
    """
    require(by.pk not in (part.person_id, part.added_by_id) and has_part(by, part.request_id, now.date()))
    doubted = Contribution.objects.filter(pk=part.pk, holds=False, left_at=None)
    if not doubted.update(holds=True, confirmed_by=by):
        raise Refused(_("Somebody was faster: this has been said already, or the name is gone."))
    record(PartConfirmed(), subject=part, by=by, now=now)
    return Contribution.objects.get(pk=part.pk)
