"""Which clocks does a request have, and how do they stand?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from footpath.pure import kept, targets
from footpath.pure.ledger import Ledger, ledger
from footpath.pure.spans import Span
from footpath.pure.targets import Clock
from footpath.requests.displaced import displacements_of
from footpath.requests.models import Offer, Promise, ServiceRequest, Target
from footpath.requests.models.negotiated import OfferSide, OfferState
from footpath.requests.models.promised import PromiseKind, Wish
from footpath.requests.states import WaitsFor


@dataclass(frozen=True)
class Spoken:
    """When the serving side first and last said something that the customer can see."""

    first: datetime | None
    last: datetime | None


def spans_of(service_request: ServiceRequest) -> list[Span]:
    """The stretches of the request's life, in order."""
    return [
        Span(
            state=span.state, since=span.since, until=span.until, waits_for=span.waits_for,
            whom=whom(span.waits_for, span.waited_for_id, span.vendor),
        )
        for span in service_request.spans.all()
    ]  # fmt: skip


def whom(waits_for: str, team: int | None, vendor: str) -> str:
    """Which team (its key) or which vendor a span waits for, as pure.spans has it; empty where that is not known."""
    return {WaitsFor.TEAM: str(team or ""), WaitsFor.OUTSIDE: vendor}.get(WaitsFor(waits_for), "") if waits_for else ""


def spoken(service_request: ServiceRequest, since: datetime | None = None) -> Spoken:
    """A message, question, call, promise, offer, decline or delivery counts; an internal note or an automatic text
    never. Only what was said `since` the team has it.
    """
    said = [one.at for one in service_request.messages.all() if one.from_provider and not one.internal]
    said += [promise.made_at for promise in service_request.promises.all()]
    said += [moment for offer in service_request.offers.all() for moment in _in_offers(offer)]
    said = [at for at in said if since is None or at >= since]
    return Spoken(min(said, default=None), max(said, default=None))


def came_to_team(service_request: ServiceRequest) -> datetime | None:
    """Since when the team that has it has had it without a break; no query where its spans were loaded."""
    since: datetime | None = None
    for span in reversed(list(service_request.spans.all())):
        if span.team_id != service_request.team_id:
            break
        since = span.since
    return since


def targets_now(service_request: ServiceRequest) -> dict[str, Target]:
    """The targets of the team that has it, by kind; where it is with them for a second time, those of this time."""
    mine = (one for one in service_request.targets.all() if one.team_id == service_request.team_id)
    return {one.kind: one for one in sorted(mine, key=lambda one: (one.started_at, one.pk))}


def _in_offers(offer: Offer) -> list[datetime]:
    """When the serving side offered something, or answered what it was offered."""
    if offer.side == OfferSide.PROVIDER:
        return [offer.made_at]
    answered = offer.answered_at if offer.state in (OfferState.ACCEPTED, OfferState.DECLINED) else None
    return [answered] if answered else []


def clocks_of(service_request: ServiceRequest, spans: Sequence[Span], now: datetime) -> list[Clock]:
    """The clocks of the request's targets in the calendar of its service, as they stand at `now`. Each team has its
    own: they begin when it gets the request, whatever another team did before.
    """
    calendar = service_request.agreed_calendar
    wanted = {
        target.kind: targets.Target(kind=target.kind, amount=target.amount, unit=target.unit)
        for target in targets_now(service_request).values()
    }
    if not wanted:
        return []
    came = came_to_team(service_request)
    spans = [span for span in spans if came is None or span.since >= came]
    word = spoken(service_request, came)
    delivery = targets.delivery(wanted.get("delivery"), spans, calendar, now=now)
    found = [
        targets.first_response(wanted.get("first_response"), spans, calendar, now=now, first_word_at=word.first),
        targets.next_update(
            wanted.get("next_update"), spans, calendar, now=now, last_word_at=word.last, delivery=delivery
        ),
        delivery,
    ]
    return [clock for clock in found if clock is not None]


def verdict_on(promise: Promise, spans: Sequence[Span], now: datetime) -> kept.Verdict | None:
    """The verdict on a promise about a request as things stand; None while it can still be kept."""
    service_request = promise.request
    if service_request is None or promise.kind != PromiseKind.DELIVERY:
        return None
    later = [one for one in service_request.promises.all() if one.pk > promise.pk and one.kind == promise.kind]
    released = min((one.made_at for one in later if one.wish == Wish.CUSTOMER), default=None)
    return kept.judge(
        promise.due_at, promise.made_at, service_request.team.calendar, now=now, spans=spans, released_at=released,
        displacements=displacements_of(service_request),
    )  # fmt: skip


def ledger_of(service_request: ServiceRequest, spans: Sequence[Span], now: datetime) -> Ledger:
    """Where the working time went between the ask and the acceptance."""
    overtaken = displacements_of(service_request)
    return ledger(spans, service_request.team.calendar, now=now, displacements=overtaken)
