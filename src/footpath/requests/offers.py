"""What can this person do to this request right now?"""

from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import MAY, Side
from footpath.requests.states import ENDED, IN_QUEUE, OPEN, State, possible

_MOVING = ("take", "put_back", "wait", "resume", "deliver", "accept", "send_back", "reopen", "decline", "withdraw")
_WHERE: dict[str, tuple[State, ...]] = {
    "promise": IN_QUEUE,
    "assign": IN_QUEUE,
    "ask_question": OPEN,
    "complete": (State.INCOMPLETE,),
    "agree": (State.SIGN_OFF,),
    "refuse_sign_off": (State.SIGN_OFF,),
    "found_it": (State.INCOMPLETE,),
    "rate": (State.ACCEPTED, State.CLOSED),
    "write": tuple(state for state in State if state not in (State.DRAFT, *ENDED)),
    "note": tuple(state for state in State if state != State.DRAFT),
    "watch": tuple(state for state in State if state != State.DRAFT),
    "unwatch": tuple(state for state in State if state != State.DRAFT),
    "move_step": (State.WORKING,),
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
    if not service_request.terms.steps:
        found.discard("move_step")
    if hasattr(service_request, "rating"):
        found.discard("rate")
    return frozenset(found)
