"""How far is somebody with a task?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events.skills import SkillLevelSet
from footpath.growth.models import Level, SkillLevel, SkillTask
from footpath.growth.skills.permissions import may_set, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.queries import members_of
from footpath.people.refusals import Refused


@transaction.atomic
def set_skill_level(task: SkillTask, *, person: Person, level: int, by: Person, now: datetime) -> SkillLevel:
    """Each of themself, those who lead the team of everybody in it, and of guests who have learned it there.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    on = now.date()
    require(may_set(by, task.team, person, on))
    if level not in Level.values:
        raise ValidationError({"level": _("Choose one of the five.")})
    if not SkillTask.objects.filter(pk=task.pk, dropped_at=None).exists():
        raise Refused(_("This task is not on the grid any more."))
    if not person.is_active:
        raise ValidationError({"person": _("%(name)s does not work here any more.") % {"name": person.name}})
    helps = not members_of(task.team, on).filter(pk=person.pk).exists()
    facts = {"level": level, "at": now, "by": by, "asked_at": None, "helps": helps}
    kept, _new = SkillLevel.objects.update_or_create(task=task, person=person, defaults=facts)
    record(SkillLevelSet(), subject=task, by=by, now=now)
    return kept
