"""What do all verbs on the plan for new people have in common?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.growth.models import HOUSE, Syllabus, SyllabusVersion
from footpath.growth.onboarding.permissions import can_edit
from footpath.growth.onboarding.shipped import shipped
from footpath.growth.onboarding.syllabi import in_force, whose
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused, faster
from footpath.pure.syllabus import Part, content_of, differences, parts_of

GUARDED = True  # switched off by the control of the race tests alone: without the guard, both publish
MOST_PARTS = 60


def house_version(now: datetime) -> SyllabusVersion:
    """The version of the house with which somebody begins now: at first what Footpath comes with."""
    found = in_force(None)
    if found is not None:
        return found
    parts = shipped()
    highest = max(part.id for part in parts)
    syllabus, _new = Syllabus.objects.get_or_create(whose=HOUSE, defaults={"parts": highest})
    first, _new = SyllabusVersion.objects.get_or_create(
        syllabus=syllabus, number=1, defaults={"content": content_of(parts), "published_at": now}
    )
    return first


def written(team: Team | None, *, by: Person, now: datetime) -> Syllabus:
    """The plan of the house or of a team, with a draft to write in. PermissionDenied."""
    if not can_edit(by, team, now.date()):
        raise PermissionDenied
    if team is None:
        house_version(now)
    syllabus, _new = Syllabus.objects.get_or_create(whose=whose(team), defaults={"team": team})
    return Syllabus.objects.select_for_update(no_key=True).get(pk=syllabus.pk)


def draft_of(syllabus: Syllabus) -> list[Part]:
    """Its parts as they are being written; what holds, while nothing is."""
    return parts_of(syllabus.draft) if syllabus.draft is not None else _published(syllabus)


def keep_draft(syllabus: Syllabus, parts: list[Part], *, highest: int | None = None) -> None:
    """As it is now; a draft that says what holds is none. Whoever saw an older one is told."""
    if len(parts) > MOST_PARTS:
        raise Refused(_("That is more than anybody can learn: %(most)d parts at most.") % {"most": MOST_PARTS})
    draft = content_of(parts) if differences(_published(syllabus), parts) else None
    seen = Syllabus.objects.filter(pk=syllabus.pk, edits=syllabus.edits)
    if seen.update(draft=draft, edits=syllabus.edits + 1, parts=highest or syllabus.parts) != 1:
        raise faster(syllabus.subject_kind, syllabus.pk)


def _published(syllabus: Syllabus) -> list[Part]:
    version = in_force(syllabus.team)
    return parts_of(version.content) if version else []


def as_seen(syllabus: Syllabus, edits: int | None) -> None:
    """SomebodyWasFaster where it was changed since it was seen."""
    if edits is not None and edits != syllabus.edits:
        raise faster(syllabus.subject_kind, syllabus.pk)
