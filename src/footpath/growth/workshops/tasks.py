"""What does the worker do for workshops every day?"""

from datetime import datetime

from footpath.growth.actions import look_back, tidy_workshops
from footpath.growth.models import Workshop
from footpath.growth.workshops import states
from footpath.jobs import job


@job(retries=1)
def look_after_workshops(*, now: datetime) -> None:
    """What has served its time goes away; sixty days after a workshop people are asked once more."""
    tidy_workshops(now=now)
    over = Workshop.objects.filter(state=states.CLOSED, asked_at=None, closed_at__lte=now - states.LOOK_BACK)
    for workshop in over:
        look_back(workshop, now=now)
