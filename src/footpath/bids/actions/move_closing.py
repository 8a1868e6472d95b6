"""How does everybody get more time to offer?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import held
from footpath.bids.actions._brief import closing
from footpath.bids.events import ClosingMoved
from footpath.bids.models import Bid
from footpath.bids.permissions import require, runs
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def move_closing(bid: Bid, *, closes_at: datetime | None, by: Person, now: datetime) -> Bid:
    """Later only, before the first moment that was announced, and twice at the most; everybody is told. Never earlier:
    whoever offers counts on their time, and nobody gets to read sooner.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, states.LOCKED, states.OPEN)
    moment = closing(closes_at, now)
    if moment <= bid.closes_at:
        raise ValidationError({"closes_at": _("It can only be later than now announced, never earlier.")})
    if bid.moves >= states.MOST_MOVES:
        raise Refused(_("It was moved twice already. It stays as it was announced."))
    if bid.first_closes_at is None or now >= bid.first_closes_at:
        raise Refused(_("The moment that was announced first is over, so it is not moved any more."))
    as_seen = Bid.objects.filter(pk=bid.pk, state=bid.state, closes_at=bid.closes_at, moves=bid.moves)
    if as_seen.update(closes_at=moment, moves=F("moves") + 1) != 1:
        raise faster(bid.subject_kind, bid.pk)
    told = ClosingMoved(before=bid.closes_at.isoformat(), after=moment.isoformat())
    record(told, subject=bid, by=by, now=now)
    return Bid.objects.get(pk=bid.pk)
