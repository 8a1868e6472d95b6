"""How does the other side say yes to an offer?"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._offer import require_turn, settle, stands_on
from footpath.requests.actions.promise import due, keep
from footpath.requests.columns import rewrite
from footpath.requests.events import OfferAccepted
from footpath.requests.models import Offer, Promise, ServiceRequest
from footpath.requests.models.negotiated import OfferedPriority, OfferSide, OfferState
from footpath.requests.models.promised import PromiseKind
from footpath.requests.negotiation import rounds
from footpath.requests.refusals import Refused, Unclear


@transaction.atomic
def accept_offer(offer: Offer, *, by: Person, now: datetime) -> Offer:
    """Accept: from now on the day is a promise, given by whoever of the serving side offered or accepted it, at the
    wish of the side that began; scope, quality and priority are as they were offered.

    Raises PermissionDenied, SomebodyWasFaster where the offer is answered, taken back or lapsed by now, or another day
    is promised, Refused once its day has passed or the request has left the queue.
    """
    require_turn("accept_offer", offer, by, now)
    settle(offer, OfferState.ACCEPTED, by=by, now=now)
    earlier = stands_on(offer)
    given = _promise(offer, earlier, by, now)
    if given is not None:
        offer.promise = given
        Offer.objects.filter(pk=offer.pk).update(promise=given)
    _agree(offer)
    rewrite(offer.request, now=now)
    day = given.by_day.isoformat() if given else ""
    happened = OfferAccepted(offer_id=offer.pk, promise_id=given.pk if given else None, by_day=day)
    record(happened, subject=offer.request, by=by, now=now)
    return offer


def _promise(offer: Offer, earlier: Promise | None, by: Person, now: datetime) -> Promise | None:
    """The promise of the day that was offered; none where nothing was said of the day."""
    if offer.by_day is None:
        return None
    try:
        due_at = due(offer.request, offer.by_day, now)
    except Unclear as error:
        raise Refused(_("That day has passed. Counter with another one.")) from error
    began = rounds(offer)[0]
    given = Promise(
        request=offer.request,
        kind=PromiseKind.DELIVERY,
        by_day=offer.by_day,
        due_at=due_at,
        reason=began.reason if earlier else offer.reason,
        wish=began.side if earlier else "",
        supersedes=earlier,
        made_by=offer.made_by if offer.side == OfferSide.PROVIDER else by,
        made_at=now,
    )
    keep(given, offer.request, now)
    return given


def _agree(offer: Offer) -> None:
    """Change what else was agreed."""
    columns: dict[str, Any] = {name: getattr(offer, name) for name in ("scope", "level") if getattr(offer, name)}
    if offer.priority:
        columns["priority"] = "" if offer.priority == OfferedPriority.USUAL else offer.priority
    if columns:
        ServiceRequest.objects.filter(pk=offer.request_id).update(**columns)
        for name, value in columns.items():
            setattr(offer.request, name, value)
