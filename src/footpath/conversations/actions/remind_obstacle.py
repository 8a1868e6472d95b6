"""When is somebody reminded of an obstacle that nobody looked at?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import today_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.obstacle_events import ObstacleOverdue
from footpath.conversations.models import Obstacle
from footpath.history.record import record

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers remind twice


@transaction.atomic
def remind_obstacle(obstacle: Obstacle, *, now: datetime) -> bool:
    """Once its day has passed without an owner or a decision: once for each day that was set. Whether it did."""
    if obstacle.state not in states.OBSTACLE_OPEN or obstacle.reminded_at is not None:
        return False
    if today_of(obstacle.team, now) <= obstacle.review_by:
        return False
    seen = {"reminded_at": None, "state": obstacle.state} if GUARDED else {}
    if Obstacle.objects.filter(pk=obstacle.pk, **seen).update(reminded_at=now) != 1:
        return False
    record(ObstacleOverdue(obstacle.review_by.isoformat()), subject=obstacle, by=None, now=now)
    return True
