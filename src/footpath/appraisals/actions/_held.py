"""What do all verbs on an appraisal have in common?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.locked import lock
from footpath.appraisals.models import Appraisal
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster

LONG, SHORT = 2000, 280


def held(it: Appraisal, *among: str) -> Appraisal:
    """The appraisal as it is now, held until the transaction ends; Refused where it is in none of these states."""
    found = Appraisal.objects.select_for_update(of=("self",), no_key=True).filter(pk=it.pk)
    now = found.select_related("subject", "supervisor").first()
    if now is None:
        raise Refused(_("It is not there any more."))
    if now.state not in among:
        raise Refused(_("That cannot be done now: it is %(state)s.") % {"state": now.get_state_display()})
    return now


def move(
    it: Appraisal, to: str, occurrence: Occurrence, *, by: Person | None, now: datetime, **columns: Any
) -> Appraisal:
    """Into another state, by whoever saw it in this one; who is slower is told who was faster."""
    if to not in states.AHEAD[it.state]:
        raise Refused(_("That cannot be done now: it is %(state)s.") % {"state": it.get_state_display()})
    if Appraisal.objects.filter(pk=it.pk, state=it.state).update(state=to, **columns) != 1:
        raise faster(it.subject_kind, it.pk)
    record(occurrence, subject=it, by=by, now=now)
    return Appraisal.objects.select_related("subject", "supervisor", "coach").get(pk=it.pk)


def written(it: Appraisal, **texts: Any) -> str:
    """Its locked texts with these in them."""
    return lock({**it.texts, **texts})


def days_to_answer(days: int | None) -> int:
    """ValidationError where that is too short for people who are away, or too long to be remembered."""
    if days is None or not states.LEAST_DAYS <= days <= states.MOST_DAYS:
        words = {"least": states.LEAST_DAYS, "most": states.MOST_DAYS}
        raise ValidationError({"days": _("Between %(least)d and %(most)d days.") % words})
    return days
