"""How is a file taken off a request again?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.files import actions as files
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._facts import put
from footpath.requests.actions._move import hold
from footpath.requests.columns import rewrite
from footpath.requests.events import Detached
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.states import State


@transaction.atomic
def detach(attachment: Attachment, *, by: Person, now: datetime) -> ServiceRequest:
    """Take off a file that one added oneself, while the request is not complete: later it is part of what was agreed.

    Raises PermissionDenied, SomebodyWasFaster, Refused once it is complete.
    """
    service_request = attachment.request
    if attachment.added_by_id != by.pk:
        raise PermissionDenied
    hold(service_request, State.DRAFT, State.INCOMPLETE)
    name, file = attachment.file.name, attachment.file
    attachment.delete()
    files.discard(file)
    if attachment.requirement:
        left = service_request.attachments.filter(requirement=attachment.requirement).select_related("file").last()
        put(service_request, {attachment.requirement: left.file.name if left else ""}, now=now, of_file=True)
    if service_request.state != State.DRAFT:
        rewrite(service_request, now=now)
        record(Detached(name=name), subject=service_request, by=by, now=now)
    return service_request
