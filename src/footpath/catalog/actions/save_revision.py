"""How is the draft of a service's next version changed?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.actions._checked import check, free_name
from footpath.catalog.actions._versions import copied
from footpath.catalog.models import TERMS, Service, ServiceState, ServiceVersion, Signer
from footpath.catalog.permissions import can_offer
from footpath.catalog.refusals import draft_changed
from footpath.people.models import Person

GUARDED = True  # switched off by the control of the race tests alone: without the guard, a text is lost


@transaction.atomic
def save_revision(
    version: ServiceVersion, *, edits: int, by: Person | None, now: datetime, **facts: Any
) -> ServiceVersion:
    """Set the terms `facts` of the draft `version`; `edits` is the counter that the editor has seen.

    A draft leaves no event: nobody but its team sees it. A service that was never published is as its draft says.
    Raises PermissionDenied, ValidationError naming the fields, SomebodyWasFaster when it was saved, published or
    thrown away since.
    """
    service = version.service
    if by is not None and not can_offer(by, service.team):
        raise PermissionDenied
    draft = ServiceVersion(service=service, changed_at=now, **copied(version))
    for name in facts.keys() & set(TERMS):
        setattr(draft, name, facts[name])
    if draft.sign_off != Signer.NAMED:
        draft.sign_off_by = None
    check(draft)
    free_name(service, draft.name)
    seen = {"edits": edits} if GUARDED else {}
    terms = copied(draft)
    rows = ServiceVersion.objects.filter(pk=version.pk, number=None, **seen)
    if rows.update(**terms, edits=edits + 1, changed_by=by, changed_at=now) != 1:
        raise draft_changed(service)
    Service.objects.filter(pk=service.pk, state=ServiceState.DRAFT).update(**terms)
    version.refresh_from_db()
    return version
