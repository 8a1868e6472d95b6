"""How does a draft become what customers can expect?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.actions._checked import check
from footpath.catalog.actions._versions import copied
from footpath.catalog.events import ServicePublished
from footpath.catalog.models import TARGET_KINDS, Service, ServiceState, ServiceVersion
from footpath.catalog.permissions import can_offer
from footpath.catalog.queries import current_version
from footpath.catalog.refusals import Refused, draft_changed
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.typed import one_line


@transaction.atomic
def publish(version: ServiceVersion, *, note: str = "", by: Person, now: datetime) -> ServiceVersion:
    """Make the draft, as the caller has seen it, the terms that hold from now on; requests keep those they have.

    Raises PermissionDenied, ValidationError naming the fields, SomebodyWasFaster when it was saved, published or
    thrown away since, Refused when nothing has changed.
    """
    service = Service.objects.get(pk=version.service_id)
    if not can_offer(by, service.team):
        raise PermissionDenied
    held = ServiceVersion.objects.filter(pk=version.pk, number=None, edits=version.edits)
    if held.update(changed_at=now) != 1:
        raise draft_changed(service)
    check(version)
    note = one_line("note", note, longest=300)
    before, terms = current_version(service), copied(version)
    if before and service.state == ServiceState.PUBLISHED and copied(before) == terms:
        raise Refused(
            _("Nothing differs from version %(number)s, so there is nothing to publish.") % {"number": before.number}
        )
    number = (before.number or 0) + 1 if before else 1
    facts = {"number": number, "published_at": now, "note": note, "changed_by": by, "changed_at": now}
    held.update(**facts)
    had_targets = any(getattr(before, kind) for kind in TARGET_KINDS) if before else False
    since = service.targets_from if had_targets else now  # targets that are new put no old request in breach
    Service.objects.filter(pk=service.pk).update(**terms, state=ServiceState.PUBLISHED, targets_from=since)
    version.refresh_from_db()
    record(ServicePublished(number=number, note=note), subject=service, by=by, now=now)
    return version
