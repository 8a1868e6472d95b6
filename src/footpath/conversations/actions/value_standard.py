"""How does whoever checks say where it is by now?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.models import StandardFollowUp
from footpath.conversations.standards.checked import number_from
from footpath.conversations.standards.events import StandardValued
from footpath.conversations.standards.permissions import checker_of
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def value_standard(follow_up: StandardFollowUp, *, value: str | float, by: Person, now: datetime) -> StandardFollowUp:
    """The number after 30 or 90 days, in the unit of the wording; said once, and read by both.

    Raises PermissionDenied for everybody but whoever checks, ValidationError on `value`, Refused where requests say it,
    SomebodyWasFaster once it is said.
    """
    standard, version = follow_up.standard, follow_up.version
    if by.pk != checker_of(standard, version).pk or not by.is_active:
        raise PermissionDenied
    if version.wording.is_counted or version.wording.review_on:
        raise Refused(_("Nobody has to say a number here."))
    number = float(number_from("value", value))
    waiting = StandardFollowUp.objects.filter(pk=follow_up.pk, said_at=None)
    if waiting.update(value=number, said_by=by, said_at=now) != 1:
        raise faster(standard.subject_kind, standard.pk)
    follow_up.refresh_from_db()
    record(StandardValued(days=follow_up.days), subject=standard, by=by, now=now)
    return follow_up
