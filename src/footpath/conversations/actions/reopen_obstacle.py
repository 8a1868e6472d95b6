"""How is it said that an obstacle still stands in the way?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import answer_day, step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.obstacle_events import ObstacleBack
from footpath.conversations.ideas.rights import looks_after, require
from footpath.conversations.models import Obstacle
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONG = 1200


@transaction.atomic
def reopen_obstacle(obstacle: Obstacle, *, why: str, by: Person, now: datetime) -> Obstacle:
    """It needs somebody who looks at it once more; what was decided stays in its history. Whom it costs time, and those
    who look after it.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster.
    """
    felt = obstacle.named_by_id == by.pk or obstacle.hits.filter(person=by).exists()
    require(by.is_active and (felt or looks_after(by, obstacle, now.date())))
    text = typed.many_lines("why", why, longest=LONG, needed=True)
    step(
        obstacle, states.NAMED, owner=None, review_by=answer_day(obstacle.team, now), reminded_at=None,
        decided_at=None, decided_by=None, in_time=None, decision="", minutes_back=None,
    )  # fmt: skip
    record(ObstacleBack(text), subject=obstacle, by=by, now=now)
    return obstacle
