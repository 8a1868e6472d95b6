"""Which words do the two sides read for a state, and how do others speak of a request?"""

from django.utils.translation import gettext as _

from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


def state_word(state: str) -> str:
    """The state in words that both sides understand."""
    return {
        State.DRAFT: _("a draft"),
        State.INCOMPLETE: _("not complete yet"),
        State.SIGN_OFF: _("waiting for sign-off"),
        State.QUEUED: _("in the queue"),
        State.WORKING: _("in work"),
        State.WAITING: _("waiting"),
        State.DELIVERED: _("delivered"),
        State.ACCEPTED: _("accepted"),
        State.CLOSED: _("closed"),
        State.DECLINED: _("declined"),
        State.WITHDRAWN: _("withdrawn"),
    }[State(state)]


def team_word(service_request: ServiceRequest) -> str:
    """Who serves a request, for those who may not open it; "" where it was asked in confidence."""
    return "" if service_request.confidential else service_request.team.name


def which_word(service_request: ServiceRequest) -> str:
    """A request as others may speak of it: "FP-7 from IT"."""
    team = team_word(service_request)
    return (
        _("%(number)s from %(team)s") % {"number": service_request.number, "team": team}
        if team
        else service_request.number
    )
