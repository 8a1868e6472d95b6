"""How does a team say no?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.actions._outside import tell_finder
from footpath.requests.actions._say import say, usable
from footpath.requests.actions._sign_off import settle
from footpath.requests.actions._verdicts import freeze
from footpath.requests.columns import rewrite
from footpath.requests.events import Declined
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require


@transaction.atomic
def decline(
    service_request: ServiceRequest, *, reason: str, alternative: str, by: Person, now: datetime
) -> ServiceRequest:
    """Decline with a reason and an alternative: a no that leaves somebody standing in the rain is not possible.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once it was delivered.
    """
    require("decline", by, service_request, now)
    reason = usable(reason, "reason", longest=3000)
    alternative = usable(alternative, "alternative", longest=3000)
    move(service_request, "decline", now=now)
    settle(service_request, agreed=False, by=None, now=now)
    text = _("%(reason)s\n\nInstead: %(alternative)s") % {"reason": reason, "alternative": alternative}
    message = say(service_request, text, MessageKind.DECLINED, by=by, now=now)
    freeze(service_request, now=now)
    rewrite(service_request, now=now)
    record(Declined(message_id=message.pk), subject=service_request, by=by, now=now)
    tell_finder(service_request, "declined", text, now=now)
    return service_request
