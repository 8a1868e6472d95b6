"""Where is somebody asked for their view right now? For their own pages alone."""

from datetime import datetime

from footpath.appraisals import states
from footpath.appraisals.models import Rater
from footpath.people.models import Person


def waiting_for(person: Person, now: datetime) -> list[Rater]:
    """The seats that they have not answered yet, the one that closes first first."""
    mine = Rater.objects.filter(person=person, is_open=True, done=False, appraisal__state=states.COLLECTING)
    mine = mine.filter(appraisal__closes_at__gt=now).select_related("appraisal__subject")
    return list(mine.order_by("appraisal__closes_at", "pk"))
