"""How is a team asked?"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.catalog.queries import current_version
from footpath.catalog.requirements import missing
from footpath.history.record import record
from footpath.people.models import Person
from footpath.pure.turns import turn
from footpath.requests.actions._announced import note_asked
from footpath.requests.actions._chain import tell_parent
from footpath.requests.actions._move import move
from footpath.requests.actions._offered import fitting, fitting_level, require_offered
from footpath.requests.actions._sign_off import nobody_signs, set_out, tell_signers
from footpath.requests.columns import rewrite
from footpath.requests.events import Submitted
from footpath.requests.intake import is_short_notice
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


@transaction.atomic
def submit(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Ask for what the draft says, on the terms that hold now. Complete: it goes to whoever has to agree, else into the
    queue and the provider's clock starts. Not complete: it is held, says what is missing, and waits for the customer;
    short notice is marked, never refused.

    Raises Unclear naming the field, PermissionDenied, Refused when it was asked already or the service is not
    offered any more, or not to them.
    """
    require("submit", by, service_request, now)
    service = Service.objects.select_related("team__hours", "hours").get(pk=service_request.service_id)
    require_offered(service, by=by, now=now)
    if not service_request.title:
        raise Unclear("title", _("Say in one line what you need."))
    version = current_version(service)
    terms = version or service
    service_request.version = version
    answers, level = fitting(terms, service_request.answers), fitting_level(terms, service_request.level)
    columns: dict[str, Any] = {
        "submitted_at": now,
        "version": version,
        "level": level,
        "answers": answers,
        "priority": turn(service_request.impact, service_request.urgency),
        "short_notice": is_short_notice(service, service_request.needed_by, now),
    }
    complete = not missing(terms.form, answers)
    if complete:
        set_out(service_request, "submit", now=now, **columns)
    else:
        move(service_request, "submit", now=now, to=State.INCOMPLETE, **columns)
    rewrite(service_request, now=now, first=True)
    happened = Submitted(nobody_signs=complete and nobody_signs(service_request))
    record(happened, subject=service_request, by=by, now=now)
    tell_signers(service_request, now=now)
    tell_parent(service_request, by=by, now=now)
    note_asked(service_request, by=by, now=now)
    return service_request
