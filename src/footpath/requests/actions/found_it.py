"""How does a provider say that they found the missing fact themselves?"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._facts import put
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.actions._sign_off import tell_signers
from footpath.requests.columns import rewrite
from footpath.requests.events import FoundByProvider
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


@transaction.atomic
def found_it(
    service_request: ServiceRequest, *, requirement: str, text: Any, by: Person, now: datetime
) -> ServiceRequest:
    """Fill in a fact that the customer owed: a kindness, kept as one. The last missing fact starts the clock. `text` is
    the answer in words, or as catalog.requirements keeps it.

    Raises Unclear naming the field, PermissionDenied, Refused once the request is complete.
    """
    require("found_it", by, service_request, now)
    hold(service_request, State.INCOMPLETE)
    if requirement not in {item.key for item in service_request.terms.form}:
        raise Unclear("requirement", _("The form has no such question."))
    complete = put(service_request, {requirement: usable(text) if isinstance(text, str) else text}, now=now)
    rewrite(service_request, now=now)
    record(
        FoundByProvider(question_id=None, message_id=None, key=requirement),
        subject=service_request,
        by=by,
        now=now,
    )
    if complete:
        tell_signers(service_request, now=now)
    return service_request
