"""What does the worker do every day for visits?"""

from datetime import datetime

from footpath.growth.actions import move_visit_on
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.jobs import job


@job(retries=1)
def look_after_visits(*, now: datetime) -> None:
    """Places that nobody took go on, days that have come are asked about, and after thirty days what was changed."""
    for visit in Visit.objects.filter(state__in=states.OPEN).order_by("asked_at", "pk"):
        move_visit_on(visit, now=now)
