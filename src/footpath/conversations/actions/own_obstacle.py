"""How does an obstacle get somebody who looks at it, and by when?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._answered import answer_day, step, today_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.obstacle_events import ObstacleOwned
from footpath.conversations.ideas.rights import looks_after, require
from footpath.conversations.models import Obstacle
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def own_obstacle(
    obstacle: Obstacle, *, owner: Person, by: Person, now: datetime, review_by: date | None = None
) -> Obstacle:
    """Say who looks at it and by when it is decided; anew, too. Those who answer for the team, and champions, may.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster.
    """
    require(looks_after(by, obstacle, now.date()))
    if not owner.is_active:
        raise ValidationError({"owner": _("Say who looks at it.")})
    day = typed.day_ahead("review_by", review_by or answer_day(obstacle.team, now), today_of(obstacle.team, now))
    step(obstacle, states.OWNED, owner=owner, review_by=day, reminded_at=None)
    record(ObstacleOwned(owner.pk, day.isoformat()), subject=obstacle, by=by, now=now)
    return obstacle
