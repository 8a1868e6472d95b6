"""What is ticked off on a request, by whom, and what must still be done before it is delivered?"""

from dataclasses import dataclass
from datetime import datetime

from footpath.people.models import Person
from footpath.requests.models import ServiceRequest, Tick
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.states import IN_QUEUE
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Line:
    """One line of the checklist; `tick` says who did it, and when."""

    text: str
    needed: bool
    tick: Tick | None


def checklist_of(service_request: ServiceRequest) -> list[Line]:
    """The lines of the terms on which it was asked, with what is done of them; nothing is asked where none are."""
    checks = service_request.terms.checks
    if not checks:
        return []
    ticks = {one.text: one for one in Tick.objects.filter(request=service_request).select_related("by")}
    return [Line(one.text, one.needed, ticks.get(one.text)) for one in checks]


def still_to_do(service_request: ServiceRequest) -> list[str]:
    """What must be done before it is delivered, and is not ticked off."""
    return [line.text for line in checklist_of(service_request) if line.needed and line.tick is None]


def panel(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The checklist beside the request: those who serve it tick it off, everybody sees how far it is."""
    lines = checklist_of(thing)
    if not lines:
        return None
    serves = bool(sides(standing(person, now.date()), thing) & {Side.PROVIDER, Side.LEAD})
    facts = {
        "lines": lines,
        "done": sum(line.tick is not None for line in lines),
        "may_tick": serves and person.is_active and thing.state in IN_QUEUE,
        "it": thing,
    }
    return Panel("requests/checklist_panel.html", facts)
