"""When is somebody reminded of an idea, and when is it late?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import answer_day, today_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaDueSoon, IdeaOverdue
from footpath.conversations.models import Idea
from footpath.history.record import record

AHEAD = 2  # working days
GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers remind twice


@transaction.atomic
def remind_idea(idea: Idea, *, now: datetime) -> bool:
    """Once when the day of its answer, or of what was agreed, is near, and once when it has passed. Whether it did so;
    of two workers one does.
    """
    day = idea.answer_by if idea.state == states.OFFERED else idea.due if idea.state == states.AGREED else None
    if day is None:
        return False
    column = "overdue_at" if day < today_of(idea.team, now) else "reminded_at"
    if getattr(idea, column) or (column == "reminded_at" and answer_day(idea.team, now, AHEAD) < day):
        return False
    seen = {column: None, "state": idea.state} if GUARDED else {}
    if Idea.objects.filter(pk=idea.pk, **seen).update(**{column: now}) != 1:
        return False
    happened = (IdeaOverdue if column == "overdue_at" else IdeaDueSoon)(day.isoformat())
    record(happened, subject=idea, by=None, now=now)
    return True
