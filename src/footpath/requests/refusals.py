"""Why can this not be done right now, in words for the person who tried?"""

from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.wording import state_word


class Refused(Exception):
    """Something that cannot be done as things stand; the text says what is so and what to do."""


class SomebodyWasFaster(Refused):
    """Two people acted at once, and the other one was first."""


class Unclear(Refused):
    """A fact of a verb that cannot be used; `field` names it."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


def faster(service_request: ServiceRequest) -> SomebodyWasFaster:
    """Say who was faster, from the last event of the request as it now stands."""
    return SomebodyWasFaster(
        _("Somebody was faster: %(what)s. Nothing you wrote is lost; look again and decide.")
        % {"what": _last_act(service_request)}
    )


def not_now(service_request: ServiceRequest) -> Refused:
    """Say that the request stands where this cannot be done, and who brought it there."""
    return Refused(
        _("That cannot be done now, the request is %(state)s: %(what)s. Nothing you wrote is lost.")
        % {"state": state_word(service_request.state), "what": _last_act(service_request)}
    )


def _last_act(service_request: ServiceRequest) -> str:
    last = (
        Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id=service_request.pk)
        .order_by("id")
        .last()
    )
    return last.occurrence().sentence(name_of(last.actor_id)) if last else _("somebody changed it a moment ago")


def name_of(person_id: int | None) -> str:
    """The name of who did something; Footpath itself where it was nobody."""
    if person_id is None:
        return "Footpath"
    return Person.objects.filter(pk=person_id).values_list("name", flat=True).first() or _("A former colleague")
