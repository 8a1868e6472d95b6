"""How does work go on to another step?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.actions._steps import close_step, open_step
from footpath.requests.events import StepMoved
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, faster
from footpath.requests.states import State


@transaction.atomic
def move_step(service_request: ServiceRequest, *, step: str, by: Person, now: datetime) -> ServiceRequest:
    """Go on to the step with the key `step`, forward or back; both sides see where it stands.

    Raises PermissionDenied, Unclear for a step that the service does not have or in which it is already,
    SomebodyWasFaster, Refused where it is not in work.
    """
    require("move_step", by, service_request, now)
    hold(service_request, State.WORKING)
    names = {one.key: one.name for one in service_request.terms.workflow}
    if step not in names:
        raise Unclear("step", _("Choose a step from the list."))
    if step == service_request.step:
        raise Unclear("step", _("It is in this step already."))
    seen = as_seen(step=service_request.step)
    if ServiceRequest.objects.filter(pk=service_request.pk, **seen).update(step=step) != 1:
        raise faster(service_request, StepMoved.kind)
    close_step(service_request, now=now)
    open_step(service_request, step, now=now)
    record(StepMoved(step=step, name=names[step]), subject=service_request, by=by, now=now)
    return service_request
