"""How does a service inside leave the place beside what is promised outside?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideStandard, PutBeside
from footpath.catalog.outside_standards.events import ServiceTakenFromBeside
from footpath.catalog.outside_standards.permissions import can_put_beside
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def take_from_beside(beside: PutBeside, *, by: Person, now: datetime) -> None:
    """It does not stand there any more.

    Raises PermissionDenied, SomebodyWasFaster where it was taken away before.
    """
    if not can_put_beside(by, beside.service, now.date()):
        raise PermissionDenied(_("Champions, and whoever leads the team that serves, say what stands beside it."))
    standard, service = beside.standard, beside.service
    if PutBeside.objects.filter(pk=beside.pk).delete()[0] != 1:
        raise faster(OutsideStandard.subject_kind, standard.pk)
    record(ServiceTakenFromBeside(service=service.name), subject=standard, by=by, now=now)
