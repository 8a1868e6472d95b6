"""Where does the work stand, and how long does each step usually take?"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE, State
from footpath.ui import wording

ENOUGH = 3  # visits below which nothing is said of what is usual


@dataclass(frozen=True)
class StepRow:
    """One step of the work as both sides see it."""

    key: str
    name: str
    who: str
    here: bool
    behind: bool
    usual: str  # how long it usually takes, in words; empty where nothing was measured
    others: str  # how many are in it now


def steps_of(service_request: ServiceRequest) -> list[StepRow]:
    """The steps of the service in their order; where the request stands follows from its step and its state."""
    workflow = service_request.terms.workflow
    keys = [step.key for step in workflow]
    done = service_request.state in (State.DELIVERED, State.ACCEPTED, State.CLOSED)
    place = keys.index(service_request.step) if service_request.step in keys else -1
    under_way = service_request.state in IN_QUEUE and service_request.started_at is not None
    paces, day = service_request.service.step_paces, service_request.team.hours.day_seconds
    return [
        StepRow(
            key=step.key,
            name=step.name,
            who=step.who,
            here=under_way and number == place,
            behind=done or number < place,
            usual=_usual(paces.get(step.key, {}), day),
            others=_others(paces.get(step.key, {})),
        )
        for number, step in enumerate(workflow)
    ]


def _usual(figures: dict[str, int | None], day_seconds: int) -> str:
    median, most = figures.get("median"), figures.get("p85")
    if median is None or not most or (figures.get("n") or 0) < ENOUGH:
        return ""
    half, rest = (wording.duration(seconds, day_seconds) for seconds in (median, most))
    return _("half within %(half)s, 17 in 20 within %(most)s") % {"half": half, "most": rest}


def _others(figures: dict[str, int | None]) -> str:
    n = figures.get("now") or 0
    return ngettext("%(n)d in it now", "%(n)d in it now", n) % {"n": n} if n else ""
