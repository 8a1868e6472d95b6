"""How does a task come onto the grid of a team?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.events.skills import SkillTaskKept
from footpath.growth.models import SkillTask
from footpath.growth.skills.permissions import may_keep, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

MOST = 60


@transaction.atomic
def keep_skill_task(
    team: Team, *, name: str, by: Person, now: datetime, note: str = "", task: SkillTask | None = None
) -> SkillTask:
    """A new task, or another wording of one. Raises PermissionDenied, ValidationError naming the field, Refused."""
    require(may_keep(by, team, now.date()) and (task is None or task.team_id == team.pk))
    facts = {
        "name": typed.one_line("name", name, longest=120, needed=True),
        "note": typed.one_line("note", note, longest=300),
    }
    kept = SkillTask.objects.filter(team=team, dropped_at=None)
    if task is None and kept.count() >= MOST:
        raise Refused(_("%(most)d tasks are on the grid. Take one off that matters less.") % {"most": MOST})
    try:
        with transaction.atomic():
            if task is None:
                task = SkillTask.objects.create(team=team, made_at=now, **facts)
            elif kept.filter(pk=task.pk).update(**facts) != 1:
                raise Refused(_("This task is not on the grid any more."))
    except IntegrityError as error:
        raise ValidationError({"name": _("This task is on the grid already.")}) from error
    record(SkillTaskKept(), subject=task, by=by, now=now)
    return SkillTask.objects.get(pk=task.pk)
