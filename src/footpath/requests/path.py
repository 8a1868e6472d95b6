"""How far along the path is a request?"""

from typing import Literal

from django.utils.translation import gettext as _

from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.states import State
from footpath.ui.charts.path import Stone

_REACHED = {  # the stone on which a request in this state stands: asked, complete, agreed, in work, delivered, accepted
    State.DRAFT: 0,
    State.INCOMPLETE: 0,
    State.SIGN_OFF: 1,
    State.QUEUED: 1,
    State.WORKING: 3,
    State.DELIVERED: 4,
    State.ACCEPTED: 5,
    State.CLOSED: 6,
}


def stones(service_request: ServiceRequest, promise: Promise | None) -> list[Stone]:
    """The stepping stones: behind, here, ahead. The stone Agreed is skipped where nothing was promised in time."""
    state = State(service_request.state)
    if state == State.WAITING:
        state = State(service_request.back_to or State.QUEUED)
    here = _REACHED.get(state, _ended_at(service_request))
    if state == State.QUEUED and promise is not None:
        here = 2
    labels = [_("Asked"), _("Complete"), _("Agreed"), _("In work"), _("Delivered"), _("Accepted")]
    places = list(range(len(labels)))
    if here > 2 and promise is None:
        places.remove(2)
    found = [Stone(labels[place], _state(place, here)) for place in places]
    if state in (State.DECLINED, State.WITHDRAWN):
        end = _("Declined") if state == State.DECLINED else _("Withdrawn")
        end = _("Merged") if service_request.survivor_id else end
        found = [stone for stone in found if stone.state == "behind"] + [Stone(end, "here")]
    return found


def _state(place: int, here: int) -> Literal["behind", "here", "ahead"]:
    return "behind" if place < here else "here" if place == here else "ahead"


def _ended_at(service_request: ServiceRequest) -> int:
    """How far a request had come that was declined or withdrawn."""
    reached = [service_request.submitted_at, service_request.complete_at, service_request.promised_day]
    return next((place for place, known in enumerate(reached) if known is None), 3)
