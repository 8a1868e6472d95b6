"""What is being agreed on a request, and whose turn is it?"""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from footpath.people.models import Person
from footpath.people.permissions import Reach
from footpath.requests.events import OfferCountered, OfferDeclined, OfferMade
from footpath.requests.models import Offer, ServiceRequest
from footpath.requests.models.negotiated import OfferSide, OfferState
from footpath.requests.permissions import Side
from footpath.requests.sight import sees
from footpath.requests.states import IN_QUEUE

OFFER_DAYS = 3  # working days that the other side has for its answer
ANSWERS = frozenset({"accept_offer", "counter_offer", "decline_offer"})
BEGINS = frozenset({"make_offer", "not_now"})


def open_offer(service_request: ServiceRequest) -> Offer | None:
    """The offer that waits for an answer; there is one at most, and none on a request that nobody works on."""
    if service_request.state not in IN_QUEUE:
        return None
    return next((one for one in thread(service_request) if one.state == OfferState.OPEN), None)


def thread(service_request: ServiceRequest) -> list[Offer]:
    """Everything that the two sides offered each other, in the order in which they did."""
    found = sorted(service_request.offers.all(), key=lambda one: one.pk)
    for one in found:
        one.request = service_request
    return found


def rounds(offer: Offer) -> list[Offer]:
    """The offers of one negotiation up to this one, the one that began it first."""
    before = {one.pk: one for one in thread(offer.request)}
    found = [offer]
    while found[-1].counters_id is not None:
        found.append(before[found[-1].counters_id])
    return found[::-1]


def side_of(seen_as: frozenset[Side]) -> OfferSide | None:
    """For which side somebody speaks who is this to a request; who asked never speaks for those who serve it."""
    if Side.CUSTOMER in seen_as:
        return OfferSide.CUSTOMER
    return OfferSide.PROVIDER if seen_as & {Side.PROVIDER, Side.LEAD} else None


def waits_for_side(offer: Offer) -> OfferSide:
    """Who has to answer it."""
    return OfferSide.PROVIDER if offer.side == OfferSide.CUSTOMER else OfferSide.CUSTOMER


def out_of_turn(service_request: ServiceRequest, seen_as: frozenset[Side]) -> frozenset[str]:
    """The verbs of a negotiation that cannot be done as it stands by somebody who is this to the request."""
    offer = open_offer(service_request)
    if offer is None:
        return ANSWERS | {"take_back_offer"}
    return BEGINS | (ANSWERS if offer.side == side_of(seen_as) else {"take_back_offer"})


def offers_waiting_for(person: Person, mine: Reach) -> QuerySet[Offer]:
    """Open offers that this person can answer: those of the provider to whoever asked; those of the customer to whoever
    has the request, and while nobody has it, to everybody in the team.
    """
    asked = Q(request__asker=person) | Q(request__asked_for=person)
    serves = Q(request__assignee=person) | Q(request__assignee=None, request__team_id__in=mine.member_of)
    seen = ServiceRequest.objects.filter(sees(person, mine), pk=OuterRef("request_id"))
    theirs = Q(side=OfferSide.CUSTOMER) & serves & ~asked & Exists(seen)
    waits = (Q(side=OfferSide.PROVIDER) & asked) | theirs
    return Offer.objects.filter(waits, state=OfferState.OPEN, request__state__in=IN_QUEUE)


def words_of(offer_id: int, kind: str) -> str:
    """What was written along with this kind of event about an offer: why it was made, or why it was declined."""
    columns = {OfferMade.kind: "reason", OfferCountered.kind: "reason", OfferDeclined.kind: "answer"}
    if kind not in columns:
        return ""
    return Offer.objects.filter(pk=offer_id).values_list(columns[kind], flat=True).first() or ""


def being_agreed() -> Exists:
    """For lists: whether an offer is open on the request of the row."""
    return Exists(Offer.objects.filter(request=OuterRef("pk"), state=OfferState.OPEN))


def due_to_lapse(now: datetime) -> QuerySet[Offer]:
    """The open offers whose time has come."""
    return Offer.objects.filter(state=OfferState.OPEN, lapses_at__lte=now)
