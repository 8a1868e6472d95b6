"""How does a coworker polish a line?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._practice import LONG
from footpath.growth.events import PolishSuggested
from footpath.growth.models import Polish
from footpath.growth.practice.locked import lock
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def suggest_polish(polish: Polish, *, line: str, note: str, by: Person, now: datetime) -> Polish:
    """Suggest a line, and say why if one likes; it may be changed until it was taken.

    Raises PermissionDenied, ValidationError naming the field, Refused once it was taken.
    """
    if not by.is_active or polish.helper_id != by.pk:
        raise PermissionDenied
    locked = lock({
        "line": typed.many_lines("line", line, longest=LONG, needed=True),
        "note": typed.many_lines("note", note, longest=LONG),
    })  # fmt: skip
    if Polish.objects.filter(pk=polish.pk, accepted_at=None).update(locked=locked, suggested_at=now) != 1:
        raise Refused(_("Your line was taken already, or the card is gone. Thank you for it."))
    record(PolishSuggested(), subject=polish, by=by, now=now)
    return Polish.objects.get(pk=polish.pk)
