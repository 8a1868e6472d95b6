"""How is a draft thrown away?"""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.files import actions as files
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


@transaction.atomic
def discard_draft(draft: ServiceRequest, *, by: Person) -> None:
    """Delete a draft and its files; nobody else ever saw it.

    Raises PermissionDenied unless it is one's own, Refused once it was asked: from then on it is history.
    """
    if draft.asker_id != by.pk:
        raise PermissionDenied
    hold(draft, State.DRAFT)
    stored = [attachment.file for attachment in draft.attachments.select_related("file")]
    draft.delete()
    for file in stored:
        files.discard(file)
