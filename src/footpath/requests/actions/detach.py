"""How is a file taken off a request again?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.files import actions as files
from footpath.history.record import record
from footpath.people.models import Person
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
    if attachment.requirement:
        service_request.answers = {**service_request.answers, attachment.requirement: ""}
        ServiceRequest.objects.filter(pk=service_request.pk).update(answers=service_request.answers)
    attachment.delete()
    files.discard(file)
    if service_request.state != State.DRAFT:
        rewrite(service_request, now=now)
        record(Detached(name=name), subject=service_request, by=by, now=now)
    return service_request
