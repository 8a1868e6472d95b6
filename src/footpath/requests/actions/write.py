"""How does somebody write a message on a request?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import MessageWritten
from footpath.requests.merged import survivor_of
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.refusals import WroteMeanwhile
from footpath.requests.states import ENDED, State


@transaction.atomic
def write(service_request: ServiceRequest, *, text: str, by: Person, now: datetime, seen: int | None = None) -> Message:
    """Write to everybody who sees the request; the first one by the serving side meets the first answer. On one that
    was merged it reaches the one that goes on. `seen` is the newest message that was there when they began to write:
    what somebody else has written since is shown to them before theirs goes out.

    Raises WroteMeanwhile, Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused on a draft or an ended
    request.
    """
    service_request = survivor_of(service_request)
    require("write", by, service_request, now)
    hold(service_request, *(state for state in State if state not in (State.DRAFT, *ENDED)))
    if seen is not None:
        look_first(service_request, seen, by)
    message = say(service_request, text, MessageKind.MESSAGE, by=by, now=now)
    rewrite(service_request, now=now)
    record(MessageWritten(message_id=message.pk), subject=service_request, by=by, now=now)
    return message


def look_first(service_request: ServiceRequest, seen: int, by: Person) -> None:
    """Refuse where somebody else has written since the message with this key; what they wrote stands in the refusal."""
    others = Message.objects.filter(request=service_request, internal=False, author__isnull=False, pk__gt=seen)
    newest = others.exclude(author=by).select_related("author").order_by("id").last()
    if newest is not None:
        raise WroteMeanwhile(newest)
