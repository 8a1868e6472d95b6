"""How is an offer written down, and how is it answered?"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests import events
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.actions._say import usable
from footpath.requests.actions.promise import due
from footpath.requests.models import Offer, Promise, ServiceRequest
from footpath.requests.models.negotiated import OfferedPriority, OfferSide, OfferState
from footpath.requests.negotiation import OFFER_DAYS, side_of
from footpath.requests.offer_odds import NOTHING_SAID, odds_of_day
from footpath.requests.permissions import require, sides, standing
from footpath.requests.promise import latest_promise
from footpath.requests.refusals import SomebodyWasFaster, Unclear, faster
from footpath.requests.states import IN_QUEUE

TOLD = tuple(
    one.kind
    for one in (
        events.OfferAccepted,
        events.OfferCountered,
        events.OfferDeclined,
        events.OfferLapsed,
        events.OfferMade,
        events.OfferTakenBack,
        events.Promised,
    )
)


@dataclass(frozen=True)
class Terms:
    """What is offered; what is empty stays as it is."""

    by_day: date | None = None
    scope: str = ""
    level: str = ""
    priority: str = ""
    reason: str = ""


def side_for(verb: str, by: Person, service_request: ServiceRequest, now: datetime) -> OfferSide:
    """For which side somebody speaks who does this; PermissionDenied for whoever speaks for neither."""
    require(verb, by, service_request, now)
    side = side_of(sides(standing(by, now.date()), service_request))
    if side is None:
        raise PermissionDenied
    return side


def require_turn(verb: str, offer: Offer, by: Person, now: datetime) -> None:
    """PermissionDenied unless somebody of the side for whom the offer waits does this."""
    if side_for(verb, by, offer.request, now) == offer.side:
        raise PermissionDenied(_("That is for the other side to do."))


def understood(service_request: ServiceRequest, given: Terms, now: datetime) -> Terms:
    """The terms as they are kept, without what stands already; Unclear naming the field."""
    terms = replace(
        given,
        scope=usable(given.scope, "scope", longest=2000, needed=False),
        reason=usable(given.reason, "reason", longest=500),
    )
    if terms.by_day is not None:
        due(service_request, terms.by_day, now)
    levels = [one.name for one in service_request.terms.qualities]
    if terms.level and terms.level not in levels:
        raise Unclear("level", _("The service has no such quality."))
    if terms.priority and terms.priority not in OfferedPriority.values:
        raise Unclear("priority", _("Choose one of the three, or leave it as it is."))
    terms = _changes(service_request, terms)
    if not (terms.by_day or terms.scope or terms.level or terms.priority):
        raise Unclear("by_day", _("This is how it stands already. Name another day, or what else should change."))
    return terms


def _changes(it: ServiceRequest, terms: Terms) -> Terms:
    """What differs from how the request stands."""
    promise = latest_promise(it)
    there = {
        "by_day": promise.by_day if promise else None,
        "scope": it.scope,
        "level": it.level or next((one.name for one in it.terms.qualities), ""),
        "priority": it.priority or OfferedPriority.USUAL,
    }
    stays: dict[str, Any] = {
        name: None if name == "by_day" else "" for name, value in there.items() if getattr(terms, name) == value
    }
    return replace(terms, **stays)


def offered(
    service_request: ServiceRequest, terms: Terms, *, side: OfferSide, by: Person, now: datetime, **more: Any
) -> Offer:
    """Keep an offer with the odds of its day; SomebodyWasFaster where one is open already."""
    told = odds_of_day(service_request, terms.by_day, now) if terms.by_day else NOTHING_SAID
    try:
        with transaction.atomic():
            return Offer.objects.create(
                request=service_request, side=side, made_by=by, made_at=now, by_day=terms.by_day, scope=terms.scope,
                level=terms.level, priority=terms.priority, reason=terms.reason, odds=told.chance, price=told.price,
                lapses_at=_lapses_at(service_request, terms.by_day, now), **more,
            )  # fmt: skip
    except IntegrityError as error:  # one_open_offer_a_request
        raise faster(service_request, *TOLD) from error


def _lapses_at(service_request: ServiceRequest, by_day: date | None, now: datetime) -> datetime:
    """Some working days are there for the answer, but none once the day itself is over."""
    calendar = service_request.team.calendar
    answer_by = calendar.add_days(now, OFFER_DAYS)
    return min(answer_by, calendar.end_of_working_day(by_day)) if by_day else answer_by


def settle(
    offer: Offer,
    state: OfferState,
    *,
    by: Person | None,
    now: datetime,
    answer: str = "",
    promise: Promise | None = None,
) -> None:
    """Close an open offer of a request that is still in the queue. The update holds only while it is open: of two who
    answer at once one wins, the other gets SomebodyWasFaster.
    """
    hold(offer.request, *IN_QUEUE)
    columns = {"state": state, "answered_by": by, "answered_at": now, "answer": answer, "promise": promise}
    if Offer.objects.filter(pk=offer.pk, **as_seen(state=OfferState.OPEN)).update(**columns) != 1:
        raise slower(offer)
    for name, value in columns.items():
        setattr(offer, name, value)


def slower(offer: Offer) -> SomebodyWasFaster:
    """Say who was faster with the offer."""
    return faster(offer.request, *TOLD)


def stands_on(offer: Offer) -> Promise | None:
    """The promise that an offer would supersede; SomebodyWasFaster where another one holds by now."""
    promise = latest_promise(offer.request)
    if (promise.pk if promise else None) != offer.instead_of_id:
        raise slower(offer)
    return promise
