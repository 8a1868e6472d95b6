"""How is what was offered held against what came?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import money, states
from footpath.bids.actions._bid import LONG, held, move, with_texts
from footpath.bids.events import BidVerified
from footpath.bids.models import Bid, Kept
from footpath.bids.permissions import require, runs
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def verify_bid(bid: Bid, *, kept: str, text: str, cost: str = "", by: Person, now: datetime) -> Bid:
    """After twelve months, by whoever runs it: did it come as it was offered, what did it cost, what is learned?

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, states.DEBRIEFED)
    if bid.verify_on is not None and by.today(now) < bid.verify_on:
        raise Refused(_("It is too early: look back once a year has passed."))
    if kept not in Kept.values:
        raise ValidationError({"kept": _("Choose one.")})
    said = {
        "looked_back": typed.many_lines("text", text, longest=LONG, needed=True),
        "cost": money.typed("cost", cost, bid.currency) if cost.strip() else None,
    }
    return move(
        bid, states.VERIFIED, occurrence=BidVerified(kept), by=by, now=now,
        kept=kept, ended_at=now, locked=with_texts(bid, **said),
    )  # fmt: skip
