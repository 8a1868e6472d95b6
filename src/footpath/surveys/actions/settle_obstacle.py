"""What becomes of an obstacle on somebody's own list?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.surveys.models import Obstacle


@transaction.atomic
def settle_obstacle(obstacle: Obstacle, *, is_gone: bool | None, by: Person, now: datetime) -> Obstacle | None:
    """It does not stand in the way any more, it does again, or (None) it is forgotten for good.

    PermissionDenied for everybody but whose it is.
    """
    if obstacle.person_id != by.pk:
        raise PermissionDenied
    if is_gone is None:
        Obstacle.objects.filter(pk=obstacle.pk).delete()
        return None
    day = by.today(now) if is_gone else None
    Obstacle.objects.filter(pk=obstacle.pk).update(gone_on=day)
    obstacle.refresh_from_db()
    return obstacle
