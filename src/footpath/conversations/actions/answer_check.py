"""How does whoever checks say whether a standard was kept?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.conversations.models import StandardCheck, Verdict
from footpath.conversations.standards.events import StandardChecked
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def answer_check(check: StandardCheck, *, kept: bool | None, by: Person, now: datetime) -> StandardCheck:
    """One tap: it was `kept`, it was not, or (None) there was no occasion.

    Raises PermissionDenied for everybody but whoever was asked, SomebodyWasFaster once it is answered or over.
    """
    if by.pk != check.checker_id or not by.is_active:
        raise PermissionDenied
    verdict = Verdict.TOO_FEW if kept is None else Verdict.KEPT if kept else Verdict.MISSED
    asked = StandardCheck.objects.filter(pk=check.pk, verdict=Verdict.ASKED)
    if asked.update(verdict=verdict, at=now) != 1:
        raise faster(check.standard.subject_kind, check.standard_id)
    check.verdict, check.at = verdict, now
    record(StandardChecked(kept=kept), subject=check.standard, by=by, now=now)
    return check
