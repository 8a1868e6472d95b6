"""How does what holds for everybody change?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._edits import change
from footpath.people.events import OrganizationChanged
from footpath.people.models import Organization, Person
from footpath.people.permissions import can_administer

FIELDS = frozenset({"person_measures", "question_minutes", "answer_days", "open_workbook"})
MOST_MINUTES = 240
MOST_DAYS = 60


@transaction.atomic
def change_organization(
    *, facts: dict[str, Any], by: Person | None, now: datetime, edits: int | None = None
) -> Organization:
    """Set the fields `facts` (of FIELDS) of the organization; for administrators.

    `edits` is the number that the changer saw. PermissionDenied for everybody else and for a field that is not one of
    FIELDS, ValidationError naming the field for what cannot be kept; SomebodyWasFaster.
    """
    if (by is not None and not can_administer(by)) or facts.keys() - FIELDS:
        raise PermissionDenied
    for switch in ("person_measures", "open_workbook"):
        if not isinstance(facts.get(switch, True), bool):
            raise ValidationError({switch: _("This is on or off.")})
    minutes = facts.get("question_minutes", 0)
    if isinstance(minutes, bool) or not isinstance(minutes, int) or not 0 <= minutes <= MOST_MINUTES:
        raise ValidationError(
            {"question_minutes": _("Choose between 0 and %(most)d minutes.") % {"most": MOST_MINUTES}}
        )
    days = facts.get("answer_days", 1)
    if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= MOST_DAYS:
        raise ValidationError({"answer_days": _("Choose between 1 and %(most)d working days.") % {"most": MOST_DAYS}})
    Organization.objects.get_or_create(pk=1)
    organization = Organization.here()
    changed = change(organization, facts, edits)
    if changed:
        record(OrganizationChanged({name: facts[name] for name in changed}), subject=organization, by=by, now=now)
    return organization
