"""What becomes of the grid when somebody leaves the team?"""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from footpath.growth.events.skills import SkillAsked
from footpath.growth.models import SkillLevel, SkillTask
from footpath.history.record import record
from footpath.people.models import Membership, Team


@transaction.atomic
def ask_about_skills(team: Team, *, now: datetime) -> int:
    """What somebody could do who is not in the team any more counts no more, until those who lead it say that they
    still help; whoever does not work here any more is asked about by nobody, and their line goes. How many there were.
    """
    here = Membership.objects.on(now.date()).filter(team=team, person=OuterRef("person"))
    found = SkillLevel.objects.filter(task__team=team, helps=False, asked_at=None, level__gt=0).filter(~Exists(here))
    rows = list(found.filter(task__dropped_at=None).values_list("pk", "task"))
    SkillLevel.objects.filter(task__team=team, person__is_active=False).delete()
    asked = SkillLevel.objects.filter(pk__in=[pk for pk, _task in rows], asked_at=None).update(asked_at=now)
    for task in SkillTask.objects.filter(pk__in={task for _pk, task in rows}):
        record(SkillAsked(), subject=task, by=None, now=now)
    return asked
