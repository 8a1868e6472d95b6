"""Does somebody who has left the team still help with a task?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events.skills import SkillAnswered
from footpath.growth.models import SkillLevel
from footpath.growth.skills.permissions import leads, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def answer_about_skill(level: SkillLevel, *, helps: bool, by: Person, now: datetime) -> None:
    """Yes: it counts again, from another team. No: the line goes. Raises PermissionDenied, Refused."""
    task = level.task
    require(leads(by, task.team, now.date()))
    asked = SkillLevel.objects.filter(pk=level.pk, asked_at__isnull=False)
    done = asked.update(asked_at=None, helps=True, at=now, by=by) if helps else asked.delete()[0]
    if not done:
        raise Refused(_("Somebody has answered that already."))
    record(SkillAnswered(), subject=task, by=by, now=now)
