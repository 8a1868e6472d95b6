"""How does somebody say that work may not start?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold, move
from footpath.requests.actions._say import say, usable
from footpath.requests.actions._sign_off import settle
from footpath.requests.columns import rewrite
from footpath.requests.events import SignOffRefused
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.states import State


@transaction.atomic
def refuse_sign_off(
    service_request: ServiceRequest, *, reason: str, alternative: str, by: Person, now: datetime
) -> ServiceRequest:
    """Say no before work starts, why, and what else would help: the request ends as declined.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where nobody's yes is waited for.
    """
    require("refuse_sign_off", by, service_request, now)
    reason = usable(reason, "reason", longest=3000)
    alternative = usable(alternative, "alternative", longest=3000)
    hold(service_request, State.SIGN_OFF)
    move(service_request, "decline", now=now)
    settle(service_request, agreed=False, by=by, now=now, reason=reason)
    text = _("%(reason)s\n\nInstead: %(alternative)s") % {"reason": reason, "alternative": alternative}
    message = say(service_request, text, MessageKind.DECLINED, by=by, now=now)
    rewrite(service_request, now=now)
    record(SignOffRefused(message_id=message.pk), subject=service_request, by=by, now=now)
    return service_request
