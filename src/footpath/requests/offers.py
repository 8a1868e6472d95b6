"""What can this person do to this request right now?"""

from collections.abc import Collection

from footpath.people.models import Person
from footpath.requests.links import HERE, child_of, links_of
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Channel
from footpath.requests.negotiation import out_of_turn
from footpath.requests.nudging import NUDGED_IN, waits_for_customer
from footpath.requests.outside import OVER
from footpath.requests.overtaking import open_emergency
from footpath.requests.permissions import MAY, Side
from footpath.requests.referring import REFERRED_FROM, open_referral
from footpath.requests.states import ENDED, IN_QUEUE, OPEN, State, possible

_MOVING = (
    "take", "put_back", "wait", "resume", "deliver", "accept", "send_back", "reopen", "decline", "withdraw", "merge",
)  # fmt: skip
_WHERE: dict[str, tuple[State, ...]] = {
    "promise": IN_QUEUE,
    "nudge": NUDGED_IN,
    "split": IN_QUEUE,
    "ask_emergency": (State.INCOMPLETE, State.SIGN_OFF, State.QUEUED, State.WAITING),
    "make_offer": IN_QUEUE,
    "not_now": IN_QUEUE,
    "counter_offer": IN_QUEUE,
    "accept_offer": IN_QUEUE,
    "decline_offer": IN_QUEUE,
    "take_back_offer": IN_QUEUE,
    "assign": IN_QUEUE,
    "tell_outside": OVER,
    "refer": REFERRED_FROM,
    "take_back_referral": REFERRED_FROM,
    "accept_referral": REFERRED_FROM,
    "refuse_referral": REFERRED_FROM,
    "need": IN_QUEUE,
    "end_need": OPEN,
    "order_from_vendor": IN_QUEUE,
    "note_vendor_date": tuple(state for state in State if state != State.DRAFT),
    "note_arrival": tuple(state for state in State if state != State.DRAFT),
    "cancel_order": tuple(state for state in State if state != State.DRAFT),
    "ask_question": OPEN,
    "complete": (State.INCOMPLETE,),
    "agree": (State.SIGN_OFF,),
    "refuse_sign_off": (State.SIGN_OFF,),
    "found_it": (State.INCOMPLETE,),
    "rate": (State.ACCEPTED, State.CLOSED),
    "serve": tuple(state for state in State if state not in (State.DRAFT, State.WITHDRAWN, State.DECLINED)),
    "write": tuple(state for state in State if state not in (State.DRAFT, *ENDED)),
    "note": tuple(state for state in State if state != State.DRAFT),
    "watch": tuple(state for state in State if state != State.DRAFT),
    "unwatch": tuple(state for state in State if state != State.DRAFT),
    "move_step": (State.WORKING,),
    "tick": IN_QUEUE,
    "attach": tuple(state for state in State if state not in ENDED),
    "log_call": (*OPEN, State.DELIVERED),
}


def offers(person: Person, service_request: ServiceRequest, seen_as: frozenset[Side]) -> frozenset[str]:
    """The verbs that the page offers: those that the person has the right to, where the request stands."""
    state = State(service_request.state)
    found = {verb for verb in _MOVING if possible(verb, state)}
    found |= {verb for verb, where in _WHERE.items() if state in where}
    found = {verb for verb in found if person.is_active and MAY[verb] & seen_as}
    if state == State.WAITING:
        found.discard("wait")  # it waits already; to change for what, it goes on first
    if "ask_emergency" in found and _no_reason_to_overtake(service_request):
        found.discard("ask_emergency")
    found -= _of_terms(service_request)
    if hasattr(service_request, "rating"):
        found.discard("rate")
    if "make_offer" in found:
        found -= out_of_turn(service_request, seen_as)
    if Side.CUSTOMER in seen_as or service_request.promised_day:
        found.discard("not_now")  # who asked says when they need it; who has promised offers another day
    if service_request.channel != Channel.OUTSIDE:
        found.discard("tell_outside")
    if waits_for_customer(service_request):
        found.discard("nudge")
    return frozenset(found - _of_referrals(service_request) - _of_links(service_request, found))


def _of_terms(service_request: ServiceRequest) -> set[str]:
    """What makes no sense, given the terms on which it was asked: no steps to go, nothing to tick off."""
    terms = service_request.terms
    return (set() if terms.steps else {"move_step"}) | (set() if terms.checklist else {"tick"})


def _no_reason_to_overtake(service_request: ServiceRequest) -> bool:
    """Whether it had its turn, was let in before it, or somebody is asked to decide about that already."""
    had_its_turn = bool(service_request.lane) or service_request.started_at is not None
    return had_its_turn or open_emergency(service_request) is not None


def _of_links(service_request: ServiceRequest, found: Collection[str]) -> set[str]:
    """What makes no sense, given what it needs and what was ordered for it; asked for those who serve it alone."""
    if "note_arrival" not in found:
        return set()
    links = links_of(service_request)
    without_needs = set() if any(child_of(need).state not in HERE for need in links.needs) else {"end_need"}
    return without_needs | (set() if links.on_order else {"note_vendor_date", "note_arrival", "cancel_order"})


def _of_referrals(service_request: ServiceRequest) -> set[str]:
    """What makes no sense, given whether somebody is asked to take it over."""
    asked = open_referral(service_request) is not None
    return {"refer"} if asked else {"accept_referral", "refuse_referral", "take_back_referral"}
