"""What does the worker do every day about interdepartmental teams?"""

from datetime import datetime

from footpath.growth.interdepartmental.verbs import look_after_council
from footpath.growth.models import Council
from footpath.jobs import job


@job(retries=1)
def look_after_councils(*, now: datetime) -> None:
    """Remind of what is due; end those whose last day is over."""
    for council in Council.objects.order_by("pk"):
        look_after_council(council, now=now)
