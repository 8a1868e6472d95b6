"""How is an obstacle taken back?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.obstacle_events import ObstacleTakenBack
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Obstacle
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def take_back_obstacle(obstacle: Obstacle, *, by: Person, now: datetime) -> Obstacle:
    """Whoever named it may, until it is decided. Raises PermissionDenied, SomebodyWasFaster."""
    require(by.is_active and by.pk == obstacle.named_by_id)
    step(obstacle, states.TAKEN_BACK)
    record(ObstacleTakenBack(), subject=obstacle, by=by, now=now)
    return obstacle
