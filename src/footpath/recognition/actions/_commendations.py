"""What do all verbs on a note for the review have in common?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.recognition.models import Commendation


def move(
    it: Commendation, among: tuple[str, ...], to: str, *, occurrence: Occurrence, by: Person, now: datetime,
    **columns: Any,
) -> Commendation:  # fmt: skip
    """Into another state, by whoever saw it in this one; Refused where it is in none of these."""
    if it.state not in among:
        raise Refused(_("That cannot be done any more: %(state)s.") % {"state": it.get_state_display()})
    if Commendation.objects.filter(pk=it.pk, state=it.state).update(state=to, answered_at=now, **columns) != 1:
        raise faster(it.subject_kind, it.pk)
    record(occurrence, subject=it, by=by, now=now)
    return Commendation.objects.select_related("person", "written_by").get(pk=it.pk)
