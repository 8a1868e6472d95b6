"""How does a line of somebody's workbook go on to where it lives?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.events import WorkbookCarried
from footpath.growth.models import Carried, Participant
from footpath.growth.workshops.carriers import carry
from footpath.growth.workshops.carrying import Book
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def carry_line(participant: Participant, *, line: str, chosen: Mapping[str, str], by: Person, now: datetime) -> bool:
    """Whether it went; False where it had gone before. `line` is its key; `chosen` says who is meant, and the like.

    Raises PermissionDenied for everybody but the one whose workbook it is; ValidationError naming what was to be
    chosen; Refused where the room that keeps it says so. Nothing is half done then.
    """
    if participant.person_id != by.pk or not by.is_active:
        raise PermissionDenied
    found = Book(participant, now).line(line)
    if found is None:
        raise ValidationError({"line": _("This line was changed in the workbook meanwhile. Look again.")})
    if found.missing:
        raise ValidationError({"line": found.missing})
    try:
        with transaction.atomic():
            Carried.objects.create(participant=participant, line=line, at=now)
    except IntegrityError:
        return False
    carry(found, participant, chosen, by, now)
    record(WorkbookCarried(), subject=participant.workshop, by=by, now=now)
    return True
