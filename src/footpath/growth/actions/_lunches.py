"""What do the verbs on a lunch across have in common?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.lunches import states
from footpath.growth.models import Lunch
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


def held(lunch: Lunch, among: tuple[str, ...] = states.OPEN) -> Lunch:
    """The lunch as it is now, held until the end of the transaction; Refused where it is in none of these states."""
    now = Lunch.objects.select_for_update(no_key=True).get(pk=lunch.pk)
    if now.state not in among:
        raise Refused(_("That cannot be done any more: %(state)s.") % {"state": now.get_state_display()})
    return now


def move(lunch: Lunch, to: str, *, occurrence: Occurrence, by: Person | None, now: datetime, **columns: Any) -> Lunch:
    """Into another state, by whoever saw it in this one."""
    assert to in states.AHEAD[lunch.state], f"{lunch.state} does not lead to {to}"
    if not states.AHEAD[to]:
        columns["ended_at"] = now
    if Lunch.objects.filter(pk=lunch.pk, state=lunch.state).update(state=to, **columns) != 1:
        raise faster(lunch.subject_kind, lunch.pk)
    record(occurrence, subject=lunch, by=by, now=now)
    return Lunch.objects.select_related("one", "other", "one_team", "other_team").get(pk=lunch.pk)
