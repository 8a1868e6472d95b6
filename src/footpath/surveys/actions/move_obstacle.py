"""How does an obstacle get from somebody's own sheet to their own list?"""

from datetime import datetime

from django.db import transaction

from footpath.people.models import Person
from footpath.surveys.actions._mine import claim_line
from footpath.surveys.models import MineLine, MinePart, Obstacle


@transaction.atomic
def move_obstacle(line: MineLine, *, by: Person, now: datetime) -> Obstacle:
    """Put it on the list that only they read. Raises PermissionDenied; Refused where it was moved already."""
    claim_line(line, MinePart.OBSTACLES, by)
    day = by.today(now)
    return Obstacle.objects.create(person=by, locked=line.locked, noted_on=day)
