"""What do all verbs on a debrief have in common?"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.conversations.interviews.permissions import require_part
from footpath.conversations.models import Debrief
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


def held_debrief(debrief: Debrief, among: Collection[str], part: str, *, by: Person) -> Debrief:
    """The debrief as it is now, held until the end of the transaction. Raises PermissionDenied unless `by` is that part
    of its talk, Refused where it is in none of these states.
    """
    found = (
        Debrief.objects.select_for_update(of=("self",), no_key=True)
        .select_related("interview__provider", "interview__customer", "interview__interviewer", "team")
        .get(pk=debrief.pk)
    )
    if not by.is_active:
        raise PermissionDenied
    require_part(found.interview, by, part)
    if found.state not in among:
        words = _("That cannot be done any more: the debrief is %(state)s.")
        raise Refused(words % {"state": found.get_state_display()})
    return found


def changed_debrief(debrief: Debrief, event: Occurrence, *, by: Person, now: datetime, **columns: Any) -> Debrief:
    """Change it, unless somebody has done so since it was looked at, and write that down."""
    as_seen = Debrief.objects.filter(pk=debrief.pk, edits=debrief.edits, state=debrief.state)
    if as_seen.update(edits=F("edits") + 1, **columns) != 1:
        raise faster(Debrief.subject_kind, debrief.pk)
    for name, value in {**columns, "edits": debrief.edits + 1}.items():
        setattr(debrief, name, value)
    debrief.__dict__.pop("texts", None)
    record(event, subject=debrief, by=by, now=now)
    return debrief
