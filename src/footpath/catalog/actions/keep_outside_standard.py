"""How is it written down what outside customers are promised?"""

from datetime import datetime
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideStandard, OutsideVersion
from footpath.catalog.outside_standards.checked import usable
from footpath.catalog.outside_standards.events import OutsideStandardKept
from footpath.catalog.outside_standards.permissions import can_keep_outside
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import faster


@transaction.atomic
def keep_outside_standard(
    standard: OutsideStandard | None = None, *, what: str, customers: str, kind: str, unit: str, amount: Decimal | None,
    by: Person, now: datetime, unit_words: str = "", written: str = "", team: Team | None = None, edits: int = 0,
) -> OutsideStandard:  # fmt: skip
    """Write down a new one, or a new version of `standard`, whose earlier ones stay; `edits` is the counter that the
    editor has seen. `team` keeps it towards the outside.

    Raises PermissionDenied, ValidationError naming the fields, SomebodyWasFaster when it was changed or retired since.
    """
    if not can_keep_outside(by):
        raise PermissionDenied(_("Champions and administrators keep what is promised outside."))
    facts = usable(
        what=what, customers=customers, kind=kind, unit=unit, amount=amount, unit_words=unit_words, written=written
    )
    if standard is None:
        standard = OutsideStandard.objects.create(team=team, made_at=now)
    else:
        held = OutsideStandard.objects.filter(pk=standard.pk, retired_at=None, edits=edits)
        if held.update(edits=edits + 1, team=team) != 1:
            raise faster(OutsideStandard.subject_kind, standard.pk)
        standard.refresh_from_db()
    last = standard.versions.aggregate(n=Max("number"))["n"] or 0
    OutsideVersion.objects.create(standard=standard, number=last + 1, by=by, at=now, **facts)
    record(OutsideStandardKept(what=facts["what"], number=last + 1), subject=standard, by=by, now=now)
    return standard
