"""How is a topic taken off the agenda?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.events.council_meetings import TopicDropped
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilTopic
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def drop_topic(topic: CouncilTopic, *, by: Person, now: datetime) -> CouncilTopic:
    """It stands there no more; what the data proposed may be proposed again.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(is_inside(by, topic.council))
    step(topic, states.DROPPED)
    record(TopicDropped(), subject=topic, by=by, now=now)
    return topic
