"""How is it planned what will be done?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import change, move
from footpath.recovery.models import PlanStep, Recovery
from footpath.recovery.permissions import require

MOST, LONGEST = 6, 300
FURTHEST = timedelta(days=365)


@dataclass(frozen=True)
class Step:
    """One thing that will be done; without a name its owner does it."""

    what: str
    by_day: date | None
    who: Person | None = None


@transaction.atomic
def plan(recovery: Recovery, *, steps: Sequence[Step], by: Person, now: datetime) -> Recovery:
    """Write down what will be done, by whom, until when. Until it is presented it can be written anew.

    Raises PermissionDenied, ValidationError naming the field ("what_2" is the second line), Refused,
    SomebodyWasFaster.
    """
    require("plan", recovery, by, now)
    rows = _understood(recovery, steps, now)
    if recovery.state == states.PLANNED:
        change(recovery, planned_at=now)
    else:
        move(recovery, states.PLANNED, planned_at=now, warned_of="", warned=0)
    PlanStep.objects.filter(recovery=recovery, done_at=None).delete()
    PlanStep.objects.bulk_create(rows)
    record(events.Planned(steps=len(rows)), subject=recovery, by=by, now=now)
    return recovery


def _understood(recovery: Recovery, steps: Sequence[Step], now: datetime) -> list[PlanStep]:
    if not steps or recovery.owner is None:
        raise ValidationError({"what_1": _("A plan has one step at least.")})
    if len(steps) > MOST:
        raise ValidationError({f"what_{MOST}": _("At most %(most)d steps: the next ones can wait.") % {"most": MOST}})
    today, rows = recovery.team.calendar.day_of(now), []
    for at, step in enumerate(steps, 1):
        what = typed.one_line(f"what_{at}", step.what, longest=LONGEST, needed=True)
        if step.by_day is None or not today <= step.by_day <= today + FURTHEST:
            raise ValidationError({f"by_day_{at}": _("Choose a day from today on, within a year.")})
        who = step.who or recovery.owner
        if not who.is_active:
            raise ValidationError({f"who_{at}": _("%(name)s does not work here any more.") % {"name": who.name}})
        rows.append(PlanStep(recovery=recovery, what=what, by_day=step.by_day, who=who))
    return rows
