"""How does somebody who scores keep what they think of one offer?"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import held, require_fits
from footpath.bids.actions._scores import points_of, sentences_of
from footpath.bids.locked import lock
from footpath.bids.models import Offer, Score
from footpath.bids.permissions import require, scores
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def keep_scores(
    offer: Offer, *, points: Mapping[str, int | None], why: Mapping[str, str], by: Person, now: datetime
) -> Score:
    """Points with a sentence each. Until they hand in it is theirs alone, and can change; it is no event.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    seat = scores(by, offer.bid, now.date())
    require(seat)
    assert seat is not None
    bid = held(offer.bid, states.SEALED_CLOSED)
    require_fits(bid)
    seat = type(seat).objects.select_for_update(no_key=True).get(pk=seat.pk)
    if seat.handed_in_at is not None:
        raise Refused(_("You have handed in your scores. They stand, so that nobody follows anybody else’s."))
    kept = lock({"points": points_of(bid, points), "why": sentences_of(bid, why)})
    found, _made = Score.objects.update_or_create(seat=seat, offer=offer, defaults={"locked": kept})
    return found
