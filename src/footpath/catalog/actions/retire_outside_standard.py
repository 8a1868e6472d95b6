"""How is it said that something is not promised outside any more?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideStandard
from footpath.catalog.outside_standards.events import OutsideStandardRetired
from footpath.catalog.outside_standards.permissions import can_keep_outside
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def retire_outside_standard(standard: OutsideStandard, *, by: Person, now: datetime) -> OutsideStandard:
    """It leaves the list; its versions stay to be read.

    Raises PermissionDenied, SomebodyWasFaster where it was retired before.
    """
    if not can_keep_outside(by):
        raise PermissionDenied(_("Champions and administrators keep what is promised outside."))
    if OutsideStandard.objects.filter(pk=standard.pk, retired_at=None).update(retired_at=now) != 1:
        raise faster(OutsideStandard.subject_kind, standard.pk)
    standard.refresh_from_db()
    record(OutsideStandardRetired(what=str(standard)), subject=standard, by=by, now=now)
    return standard
