"""How does a draft become the plan by which everybody new begins?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from footpath.growth.actions import _syllabus
from footpath.growth.events import SyllabusPublished
from footpath.growth.models import Syllabus, SyllabusVersion
from footpath.growth.onboarding.permissions import can_edit
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.pure.syllabus import content_of, parts_of


@transaction.atomic
def publish_syllabus(syllabus: Syllabus, *, by: Person, now: datetime) -> SyllabusVersion:
    """It holds for whoever begins from now on; those who have begun keep theirs. The syllabus is as its publisher saw
    it: of two who publish at once, one does.

    Raises PermissionDenied, Refused where there is nothing to publish, or nothing in it, SomebodyWasFaster.
    """
    if not can_edit(by, syllabus.team, now.date()):
        raise PermissionDenied
    parts = parts_of(syllabus.draft)
    if syllabus.draft is None:
        raise Refused(_("Nothing differs from what holds: there is nothing to publish."))
    if not parts and syllabus.team is None:
        raise Refused(_("There is nothing in it. Write a lesson, or a line of the checklist, before you publish it."))
    seen = Syllabus.objects.filter(pk=syllabus.pk)
    if _syllabus.GUARDED:
        seen = seen.filter(edits=syllabus.edits)
    if seen.update(draft=None, edits=syllabus.edits + 1) != 1:
        raise faster(syllabus.subject_kind, syllabus.pk)
    last = syllabus.versions.aggregate(last=Max("number"))["last"] or 0
    version = SyllabusVersion.objects.create(
        syllabus=syllabus, number=last + 1, content=content_of(parts), published_by=by, published_at=now
    )
    record(SyllabusPublished(version.number), subject=syllabus, by=by, now=now)
    return version
