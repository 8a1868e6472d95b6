"""What does the worker do for lunches across?"""

from datetime import datetime

from footpath.growth.actions import forget_lunch, pair_lunches
from footpath.growth.lunches import states
from footpath.growth.models import Lunch
from footpath.jobs import job

MONDAY = 0


@job(retries=1)
def look_after_lunches(*, now: datetime) -> None:
    """Every day what nobody answered ends; on Mondays people are paired, each of them once a month at most."""
    for lunch in Lunch.objects.filter(state__in=states.OPEN).select_related("one", "other"):
        forget_lunch(lunch, now=now)
    if now.weekday() == MONDAY:
        pair_lunches(now=now)
