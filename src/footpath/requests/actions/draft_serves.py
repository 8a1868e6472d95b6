"""How does somebody who asks say for which outside customer it is?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.models import Commitment, ServiceRequest, Serving
from footpath.requests.states import State


@transaction.atomic
def draft_serves(draft: ServiceRequest, *, commitment: Commitment | None, by: Person, now: datetime) -> ServiceRequest:
    """Keep with a draft what it is going to serve: this one, or nothing. As all of a draft it leaves no event.

    PermissionDenied for all but its author; SomebodyWasFaster, or Refused, once it was asked.
    """
    if by.pk != draft.asker_id:
        raise PermissionDenied
    hold(draft, State.DRAFT)
    kept = Serving.objects.filter(request=draft)
    kept.exclude(commitment=commitment).delete() if commitment else kept.delete()
    if commitment is not None:
        Serving.objects.get_or_create(request=draft, commitment=commitment, defaults={"added_by": by, "added_at": now})
    return draft
