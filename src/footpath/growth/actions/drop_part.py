"""How does a lesson or a line of the checklist leave the plan for new people?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._syllabus import as_seen, draft_of, keep_draft, written
from footpath.growth.events import SyllabusChanged
from footpath.growth.models import Syllabus
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def drop_part(team: Team | None, part: int, *, by: Person, now: datetime, edits: int | None = None) -> Syllabus:
    """Take it out of the draft; versions that were published keep it.

    Raises PermissionDenied, Refused where it is out already.
    """
    syllabus = written(team, by=by, now=now)
    as_seen(syllabus, edits)
    parts = draft_of(syllabus)
    left = [one for one in parts if one.id != part]
    if len(left) == len(parts):
        raise Refused(_("Somebody took this out of the draft meanwhile."))
    keep_draft(syllabus, left)
    record(SyllabusChanged(), subject=syllabus, by=by, now=now)
    return Syllabus.objects.get(pk=syllabus.pk)
