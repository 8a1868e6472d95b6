"""How does somebody begin an action plan?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._held import SHORT, strengths
from footpath.growth.events import PlanChanged
from footpath.growth.locked import lock
from footpath.growth.models import Area, Origin, Plan
from footpath.growth.permissions import can_begin_for
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team


@transaction.atomic
def begin_plan(
    area: str, *, by: Person, now: datetime, team: Team | None = None, well: list[str] | None = None, origin: str = ""
) -> Plan:
    """A draft with the first thing that is to get better; `well` is what goes well already, three at most. For a team
    by those who lead it.

    Raises PermissionDenied, ValidationError naming the field.
    """
    if not can_begin_for(by, team, now.date()):
        raise PermissionDenied
    text = typed.one_line("area", area, longest=SHORT, needed=True)
    if origin and origin not in Origin.values:
        raise ValidationError({"origin": _("Choose one.")})
    kept = lock({"strengths": strengths(well or [])})
    plan = Plan.objects.create(owner=by, team=team, made_at=now, origin=origin, locked=kept)
    Area.objects.create(plan=plan, locked=lock({"text": text}))
    record(PlanChanged(), subject=plan, by=by, now=now)
    return plan
