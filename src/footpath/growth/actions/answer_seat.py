"""Does somebody want to speak for their department?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import step
from footpath.growth.events.interdepartmental import SeatDeclined, SeatTaken
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import require
from footpath.growth.models import CouncilSeat
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def answer_seat(seat: CouncilSeat, *, agreed: bool, by: Person, now: datetime) -> CouncilSeat:
    """Whoever was asked says yes or no; nobody asks why.

    Raises PermissionDenied, SomebodyWasFaster, Refused.
    """
    require(by.is_active and by.pk == seat.person_id)
    if seat.council.state == states.ENDED:
        raise Refused(_("This team has ended. What it decided stays readable."))
    step(seat, states.TAKEN if agreed else states.DECLINED, said_at=now)
    record(SeatTaken() if agreed else SeatDeclined(), subject=seat, by=by, now=now)
    return seat
