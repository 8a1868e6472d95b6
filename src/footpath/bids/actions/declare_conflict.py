"""How does somebody who scores say first whether they have a conflict of interest?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import LONG, held
from footpath.bids.actions.show_scores import show_scores
from footpath.bids.events import ConflictSaid
from footpath.bids.locked import lock
from footpath.bids.models import Bid, Score, Seat
from footpath.bids.permissions import has_to_do_with_offer, require, seat_of, sides
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def declare_conflict(bid: Bid, *, has_one: bool, why: str = "", by: Person, now: datetime) -> Seat:
    """Before they read anything. Whoever is of a team that offers, or in its line, is out whatever they say; later a
    conflict that shows can still be declared, and what they scored goes.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    seat = seat_of(by, bid)
    require(seat is not None and by.is_active)
    bid = held(bid, states.SEALED_CLOSED)
    assert seat is not None
    if bid.all_in_at is not None:
        raise Refused(_("Everybody has seen the points already. Talk to whoever runs the bid; it can be canceled."))
    text = typed.many_lines("why", why, longest=LONG, needed=has_one)
    is_out = has_one or has_to_do_with_offer(by, sides(bid), now.date())
    Seat.objects.filter(pk=seat.pk).update(
        is_out=is_out, said_at=now, locked=lock({"why": text}), **({"handed_in_at": None} if is_out else {})
    )
    if is_out:
        Score.objects.filter(seat=seat).delete()
    show_scores(bid, now=now)
    record(ConflictSaid(is_out), subject=bid, by=by, now=now)
    return Seat.objects.get(pk=seat.pk)
