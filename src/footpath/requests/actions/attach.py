"""How does a file get onto a request?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.files.models import StoredFile
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._facts import put
from footpath.requests.actions._move import hold
from footpath.requests.actions._sign_off import nobody_signs, tell_signers
from footpath.requests.columns import rewrite
from footpath.requests.events import Attached, Completed
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import ENDED, State

MOST = 20


@transaction.atomic
def attach(
    service_request: ServiceRequest, *, file: StoredFile, by: Person, now: datetime, requirement: str = ""
) -> Attachment:
    """Add a stored file to the request; with `requirement` (a key of the form) it is the answer to that question,
    and where it was the last one missing the provider's clock starts.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused on an ended request.
    """
    require("attach", by, service_request, now)
    hold(service_request, *(state for state in State if state not in ENDED))
    if service_request.attachments.count() >= MOST:
        raise Unclear("file", _("A request holds at most %(most)d files.") % {"most": MOST})
    kinds = {item.key: item.kind for item in service_request.terms.form}
    if requirement and kinds.get(requirement) != "file":
        raise Unclear("requirement", _("The form has no such file."))
    attachment = Attachment.objects.create(
        request=service_request, file=file, requirement=requirement, added_by=by, added_at=now
    )
    complete = bool(requirement) and put(service_request, {requirement: file.name}, now=now, of_file=True)
    if service_request.state != State.DRAFT:
        rewrite(service_request, now=now)
        record(Attached(attachment_id=attachment.pk, name=file.name), subject=service_request, by=by, now=now)
    if complete:
        happened = Completed(nobody_signs=nobody_signs(service_request))
        record(happened, subject=service_request, by=by, now=now)  # the team hears that it can start
        tell_signers(service_request, now=now)
    return attachment
