"""How is a team asked?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import ServiceState
from footpath.catalog.queries import current_version
from footpath.catalog.requirements import missing
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._clock import start_clock
from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.events import Submitted
from footpath.requests.intake import is_short_notice
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State


@transaction.atomic
def submit(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Ask for what the draft says. Complete: it goes into the queue and the provider's clock starts. Not complete: it
    is held, says what is missing, and waits for the customer; short notice is marked, never refused.

    Raises Unclear naming the field, PermissionDenied, Refused when it was asked already or the service is not
    offered any more.
    """
    require("submit", by, service_request, now)
    service = service_request.service
    if service.state != ServiceState.PUBLISHED:
        raise Refused(_("%(service)s cannot be asked for at the moment.") % {"service": service.name})
    if not service_request.title:
        raise Unclear("title", _("Say in one line what you need."))
    complete = not missing(service.form, service_request.answers)
    move(
        service_request,
        "submit",
        now=now,
        to=State.QUEUED if complete else State.INCOMPLETE,
        submitted_at=now,
        version=current_version(service),
        short_notice=is_short_notice(service, service_request.needed_by, now),
    )
    if complete:
        start_clock(service_request, now=now)
    rewrite(service_request, now=now)
    record(Submitted(), subject=service_request, by=by, now=now)
    return service_request
