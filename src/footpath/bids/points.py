"""Which points were given to the offers of a bid, as far as they can be seen?"""

from fractions import Fraction
from typing import Any

from footpath.bids import states
from footpath.bids.locked import unlock
from footpath.bids.models import Bid, Offer, Role, Score, Seat
from footpath.pure import bids as pure

Said = dict[int, dict[int, dict[str, Any]]]  # by seat, by offer: points, why


def scoring_seats(bid: Bid) -> list[Seat]:
    """The seats of those who score: without a conflict, and here or done."""
    rows = bid.seats.filter(role=Role.SCORER).exclude(is_out=True).select_related("person")
    return [one for one in rows if one.handed_in_at or one.person.is_active]


def all_in(bid: Bid) -> bool:
    """Whether everybody who scores has handed in, at least three of them."""
    found = scoring_seats(bid)
    return len(found) >= states.SCORERS and all(one.handed_in_at for one in found)


def own(seat: Seat) -> dict[int, dict[str, Any]]:
    """What somebody has given themself, by offer."""
    return {one.offer_id: unlock(one.locked) for one in Score.objects.filter(seat=seat)}


def given(bid: Bid) -> Said:
    """What everybody gave, once all have handed in; before that nothing."""
    if bid.all_in_at is None:
        return {}
    found: Said = {}
    rows = Score.objects.filter(seat__bid=bid, seat__handed_in_at__isnull=False).exclude(seat__is_out=True)
    for one in rows.order_by("seat", "offer"):
        found.setdefault(one.seat_id, {})[one.offer_id] = unlock(one.locked)
    return found


def middles(bid: Bid, said: Said | None = None) -> dict[int, dict[str, Fraction]]:
    """For each offer and criterion the middle of the points that were given."""
    rows = list((given(bid) if said is None else said).values())
    return {
        pk: {
            one.key: pure.middle([Fraction(row[pk]["points"][one.key]) for row in rows if pk in row])
            for one in bid.measures
        }
        for pk in bid.offers.values_list("pk", flat=True)
        if any(pk in row for row in rows)
    }


def agreed(offer: Offer) -> dict[str, Fraction]:
    """The points that stand, by criterion; {} before they do."""
    return {key: Fraction(text) for key, text in unlock(offer.agreed).get("points", {}).items()}


def reasons(offer: Offer) -> dict[str, str]:
    """Why they differ from the middle, where they do."""
    return dict(unlock(offer.agreed).get("why", {}))


def concord(bid: Bid, said: Said) -> Fraction | None:
    """Kendall's W of the orders in which the scorers see the offers."""
    offers = list(bid.offers.values_list("pk", flat=True))
    rows = [row for row in said.values() if all(pk in row for pk in offers)]
    totals = [
        [pure.total(bid.measures, {key: Fraction(n) for key, n in row[pk]["points"].items()}) for pk in offers]
        for row in rows
    ]
    return pure.kendall_w([pure.ranks(one) for one in totals])
