"""How does a task leave the grid?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events.skills import SkillTaskDropped
from footpath.growth.models import SkillTask
from footpath.growth.skills.permissions import leads, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def drop_skill_task(task: SkillTask, *, by: Person, now: datetime) -> None:
    """By those who lead the team; what people could do of it goes with it. Raises PermissionDenied, Refused."""
    require(leads(by, task.team, now.date()))
    if SkillTask.objects.filter(pk=task.pk, dropped_at=None).update(dropped_at=now) != 1:
        raise Refused(_("This task is not on the grid any more."))
    task.levels.all().delete()
    record(SkillTaskDropped(), subject=task, by=by, now=now)
