"""How does a service inside come to stand beside what is promised outside?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideStandard, PutBeside, Service, ServiceState
from footpath.catalog.outside_standards.events import ServicePutBeside
from footpath.catalog.outside_standards.permissions import can_put_beside
from footpath.catalog.permissions import visible_services
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused

MOST = 20  # beside one standard: what nobody can read is not kept


@transaction.atomic
def put_beside(standard: OutsideStandard, service: Service, *, by: Person, now: datetime) -> PutBeside:
    """Say that what is promised outside rests on this service; where it stands there already, nothing changes.

    Raises PermissionDenied, ValidationError on `service`, Refused where the standard is not promised any more.
    """
    if not can_put_beside(by, service, now.date()):
        raise PermissionDenied(_("Champions, and whoever leads the team that serves, say what stands beside it."))
    seen = visible_services(by, now.date()).filter(pk=service.pk, state=ServiceState.PUBLISHED)
    if not seen.exists():
        raise ValidationError({"service": _("That service is not offered any more. Choose another one.")})
    if not OutsideStandard.objects.select_for_update(no_key=True).filter(pk=standard.pk, retired_at=None).exists():
        raise Refused(_("This is not promised outside any more."))
    there = PutBeside.objects.filter(standard=standard)
    found = there.filter(service=service).first()
    if found is not None:
        return found
    if there.count() >= MOST:
        raise ValidationError({"service": _("%(most)d services stand here already.") % {"most": MOST}})
    beside = PutBeside.objects.create(standard=standard, service=service, by=by, at=now)
    record(ServicePutBeside(service=service.name), subject=standard, by=by, now=now)
    return beside
