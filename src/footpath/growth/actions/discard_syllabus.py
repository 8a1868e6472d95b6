"""How is the draft of the plan for new people thrown away?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._syllabus import written
from footpath.growth.events import SyllabusChanged
from footpath.growth.models import Syllabus
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused, faster


@transaction.atomic
def discard_syllabus(team: Team | None, *, by: Person, now: datetime) -> Syllabus:
    """What holds goes on to hold. Raises PermissionDenied, Refused where there is no draft."""
    syllabus = written(team, by=by, now=now)
    if syllabus.draft is None:
        raise Refused(_("There is no draft: nothing differs from what holds."))
    seen = Syllabus.objects.filter(pk=syllabus.pk, edits=syllabus.edits)
    if seen.update(draft=None, edits=syllabus.edits + 1) != 1:
        raise faster(syllabus.subject_kind, syllabus.pk)
    record(SyllabusChanged(), subject=syllabus, by=by, now=now)
    return Syllabus.objects.get(pk=syllabus.pk)
