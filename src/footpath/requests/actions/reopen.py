"""How does the customer say that it was not done after all?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import Reopened
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.refusals import Refused
from footpath.requests.windows import closes_at
from footpath.ui import wording


@transaction.atomic
def reopen(service_request: ServiceRequest, *, text: str, by: Person, now: datetime) -> ServiceRequest:
    """Reopen an accepted request while its window is open: it is in work again, with the same clocks.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once the window has passed.
    """
    require("reopen", by, service_request, now)
    until = closes_at(service_request)
    if until is not None and now >= until:  # also where nobody has closed it yet
        raise Refused(
            _("It could be reopened until %(day)s. Ask again, and name this one.") % {"day": wording.day(until)}
        )
    move(service_request, "reopen", now=now, accepted_at=None)
    message = say(service_request, text, MessageKind.REOPENED, by=by, now=now)
    rewrite(service_request, now=now)
    record(Reopened(message_id=message.pk), subject=service_request, by=by, now=now)
    return service_request
