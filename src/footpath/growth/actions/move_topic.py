"""In which order does the agenda stand?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.events.council_meetings import TopicMoved
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilTopic
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def move_topic(topic: CouncilTopic, *, up: bool, by: Person, now: datetime) -> CouncilTopic:
    """Let it and the one before it, or after it, change places; at the end of the list it stays.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    require(is_inside(by, topic.council))
    standing = list(CouncilTopic.objects.filter(council=topic.council_id, state=states.STANDS).order_by("place", "pk"))
    at = next((n for n, one in enumerate(standing) if one.pk == topic.pk), None)
    to = None if at is None else at - 1 if up else at + 1
    if at is not None and to is not None and 0 <= to < len(standing):
        standing.insert(to, standing.pop(at))
        for place, one in enumerate(standing, start=1):
            if one.place != place:
                step(one, None, place=place)
    record(TopicMoved(), subject=topic, by=by, now=now)
    return topic
