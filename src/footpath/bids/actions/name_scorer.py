"""How is somebody more asked to score, where another one is out?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import held
from footpath.bids.events import ScorerNamed
from footpath.bids.models import Bid, Role, Seat
from footpath.bids.permissions import require, runs
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def name_scorer(bid: Bid, *, person: Person | None, by: Person, now: datetime) -> Seat:
    """Until all have handed in; after that nobody comes to it who could know what others said.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, states.LOCKED, states.OPEN, states.SEALED_CLOSED)
    if bid.all_in_at is not None:
        raise Refused(_("Everybody has scored already, and sees what the others said."))
    if person is None or not person.is_active:
        raise ValidationError({"person": _("Name somebody who works here.")})
    if bid.seats.filter(person=person).exists():
        raise ValidationError({"person": _("%(name)s has a part in this bid already.") % {"name": person.name}})
    seat = Seat.objects.create(bid=bid, person=person, role=Role.SCORER)
    record(ScorerNamed(person.pk), subject=bid, by=by, now=now)
    return seat
