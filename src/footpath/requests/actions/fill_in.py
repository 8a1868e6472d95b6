"""How is a missing fact added to a request?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.requirements import missing
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._facts import put
from footpath.requests.actions._move import hold
from footpath.requests.actions._sign_off import nobody_signs, tell_signers
from footpath.requests.columns import rewrite
from footpath.requests.events import Completed, FactAdded
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


@transaction.atomic
def fill_in(
    service_request: ServiceRequest, *, answers: Mapping[str, Any], by: Person, now: datetime
) -> ServiceRequest:
    """Add facts to an incomplete request; with the last missing one the provider's clock starts.

    Raises Unclear naming the field, PermissionDenied, Refused once the request has moved on.
    """
    require("complete", by, service_request, now)
    hold(service_request, State.INCOMPLETE)
    form = service_request.terms.form
    given = sorted(item.key for item in form if answers.get(item.key) not in (None, "", []))
    if not given:
        raise Unclear(missing(form, service_request.answers)[0].key, _("Please write something here."))
    complete = put(service_request, answers, now=now)
    rewrite(service_request, now=now)
    happened = Completed(nobody_signs=nobody_signs(service_request)) if complete else FactAdded(key=", ".join(given))
    record(happened, subject=service_request, by=by, now=now)
    if complete:
        tell_signers(service_request, now=now)
    return service_request
