"""How does somebody say that an obstacle costs them time, too, or no longer?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions.name_obstacle import check_minutes, one_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.obstacle_events import ObstacleHits, ObstacleHitsNoMore
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import HowOften, Obstacle, ObstacleHit
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def feel_obstacle(
    obstacle: Obstacle, *, by: Person, now: datetime, often: str = HowOften.MONTHLY, minutes: int | None = None,
    still: bool = True,
) -> Obstacle:  # fmt: skip
    """It costs them so much so often, which takes the place of what they said before; or (`still` off) it does no
    longer. Nobody is told whom it costs time, only of how many.

    Raises PermissionDenied, ValidationError naming the field, Refused where it is not there any more.
    """
    require(by.is_active)
    if obstacle.state in (states.CHANGED, states.TAKEN_BACK) and still:
        raise Refused(_("That cannot be done now: it is “%(state)s”.") % {"state": obstacle.get_state_display()})
    if not still:
        if ObstacleHit.objects.filter(obstacle=obstacle, person=by).delete()[0]:
            record(ObstacleHitsNoMore(), subject=obstacle, by=None, now=now)
        return obstacle
    facts = {"often": one_of("often", often, HowOften.values), "minutes": check_minutes(minutes)}
    _row, is_new = ObstacleHit.objects.update_or_create(obstacle=obstacle, person=by, defaults=facts)
    if is_new:
        record(ObstacleHits(), subject=obstacle, by=None, now=now)
    return obstacle
