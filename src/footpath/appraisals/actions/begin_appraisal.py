"""How does 360° feedback begin?"""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import days_to_answer
from footpath.appraisals.circle import supervisor_of
from footpath.appraisals.events import AppraisalBegun
from footpath.appraisals.items import chosen
from footpath.appraisals.models import Appraisal, Purpose
from footpath.appraisals.permissions import can_begin
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused

UNDER_WAY = (*states.BEFORE_CLOSE, states.CLOSED)


@transaction.atomic
def begin_appraisal(
    subject: Person,
    *,
    purpose: str,
    items: Collection[str],
    by: Person,
    now: datetime,
    days: int = states.USUAL_DAYS,
) -> Appraisal:
    """Of oneself to get better, or of whom one leads; the purpose is fixed from here on. `items` are keys of behaviors.

    Raises PermissionDenied, ValidationError naming the field, Refused where one is under way.
    """
    if purpose not in Purpose.values:
        raise ValidationError({"purpose": _("Say what it is for.")})
    if not can_begin(by, subject, purpose, now.date()):
        raise PermissionDenied
    supervisor = supervisor_of(subject, now.date()) if by.pk == subject.pk else by
    assert supervisor is not None  # can_begin has looked
    kept = chosen(items)
    Person.objects.select_for_update(no_key=True).get(pk=subject.pk)
    if Appraisal.objects.filter(subject=subject, state__in=UNDER_WAY).exists():
        raise Refused(_("One is under way already. Two at a time would ask everybody twice."))
    if Appraisal.objects.filter(subject=subject, closed_at__gt=now - states.APART).exists():
        raise Refused(
            _("The last one closed less than 90 days ago. Two so close would tell who was asked in one alone.")
        )
    facts = {"purpose": purpose, "items": kept, "days": days_to_answer(days), "made_at": now}
    it = Appraisal.objects.create(subject=subject, supervisor=supervisor, begun_by=by, **facts)
    record(AppraisalBegun(), subject=it, by=by, now=now)
    return it
