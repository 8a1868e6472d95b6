"""How is a call or a visit about a request written down?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._call_back import promise_call_back
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import CallLogged
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.states import ENDED, State


@transaction.atomic
def log_call(
    service_request: ServiceRequest,
    *,
    text: str,
    by: Person,
    now: datetime,
    visit: bool = False,
    call_back_by: datetime | None = None,
) -> Message:
    """Write down what was said in a call or a visit; both sides read it, and it meets the first answer. With
    `call_back_by` it is a promise to call back by that moment.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused on a draft or an ended request.
    """
    require("log_call", by, service_request, now)
    hold(service_request, *(state for state in State if state not in (State.DRAFT, *ENDED)))
    kind = MessageKind.VISIT if visit else MessageKind.CALL
    message = say(service_request, text, kind, by=by, now=now)
    promise = promise_call_back(service_request, call_back_by, by=by, now=now)
    rewrite(service_request, now=now)
    record(
        CallLogged(message_id=message.pk, visit=visit, promise_id=promise.pk if promise else None),
        subject=service_request,
        by=by,
        now=now,
    )
    return message
