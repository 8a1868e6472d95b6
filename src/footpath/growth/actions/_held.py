"""What do all verbs on a plan have in common?"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.growth.events import PlanChanged
from footpath.growth.locked import lock
from footpath.growth.models import Plan
from footpath.growth.permissions import require_write
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster

STRENGTHS, AREAS, STEPS = 3, 3, 12
SHORT, LONG = 280, 2000


def held(plan: Plan, *among: str, by: Person, now: datetime) -> Plan:
    """The plan as it is now, held until the end of the transaction; PermissionDenied, and Refused where it is in none
    of these states.
    """
    require_write(plan, by, now.date())
    found = Plan.objects.select_for_update(no_key=True).filter(pk=plan.pk).first()
    if found is None:
        raise Refused(_("It was thrown away meanwhile, with all that was written in it."))
    if found.state not in among:
        raise Refused(_("That cannot be done any more: it is %(state)s.") % {"state": found.get_state_display()})
    return found


def move(plan: Plan, to: str, *, occurrence: Occurrence, by: Person | None, now: datetime, **columns: Any) -> Plan:
    """Into another state, by whoever saw it in this one; who is slower is told who was faster."""
    as_seen = Plan.objects.filter(pk=plan.pk, state=plan.state, next_on=plan.next_on)
    if as_seen.update(state=to, **columns) != 1:
        raise faster(plan.subject_kind, plan.pk)
    record(occurrence, subject=plan, by=by, now=now)
    return Plan.objects.get(pk=plan.pk)


def changed(plan: Plan, *, by: Person, now: datetime, **texts: Any) -> Plan:
    """Write down what changed in its texts, if anything did there, and that something did."""
    if texts:
        Plan.objects.filter(pk=plan.pk).update(locked=lock({**plan.texts, **texts}))
    record(PlanChanged(), subject=plan, by=by, now=now)
    return Plan.objects.get(pk=plan.pk)


def strengths(lines: list[str]) -> list[str]:
    """Up to three, one line each; ValidationError on `well_1` to `well_3`, whichever of the lines it is."""
    found = [typed.one_line(f"well_{min(n, STRENGTHS)}", line, longest=SHORT) for n, line in enumerate(lines, start=1)]
    kept = [line for line in found if line]
    if len(kept) > STRENGTHS:
        raise ValidationError({f"well_{STRENGTHS}": _("Three at most: those that help you most.")})
    return kept


def day_ahead(field: str, day: date | None, today: date) -> date:
    """A day from today on, within two years; ValidationError naming the field."""
    if day is None:
        raise ValidationError({field: _("Say by when.")})
    if not 0 <= (day - today).days <= 731:
        raise ValidationError({field: _("Choose a day between today and two years from now.")})
    return day
