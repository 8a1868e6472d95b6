"""How do those whom it touches hear the plan?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.models import PresentedBy, Recovery
from footpath.recovery.permissions import require


@transaction.atomic
def present(recovery: Recovery, *, way: str, to: str = "", by: Person, now: datetime) -> Recovery:
    """Say that they know the plan: by which way they heard it, and who was there; from now on they read it here, too.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require("present", recovery, by, now)
    if way not in PresentedBy.values:
        raise ValidationError({"way": _("Choose one of the list.")})
    who = typed.one_line("to", to, longest=200)
    facts = {"presented_at": now, "presented_by": way, "presented_to": who}
    move(recovery, states.PRESENTED, **facts, warned_of="", warned=0)
    record(events.Presented(way=way, to=who), subject=recovery, by=by, now=now)
    return recovery
