"""How does a topic of one’s own come onto the agenda?"""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from footpath.growth.actions._council import SHORT, running
from footpath.growth.events.council_meetings import TopicAdopted
from footpath.growth.interdepartmental.locked import lock
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import Council, CouncilTopic
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def add_topic(council: Council, *, title: str, by: Person, now: datetime) -> CouncilTopic:
    """A member or the sponsor says in one line what to talk about.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_inside(by, council))
    running(council)
    text = typed.one_line("title", title, longest=SHORT, needed=True)
    last = CouncilTopic.objects.filter(council=council).aggregate(last=Max("place"))["last"] or 0
    topic = CouncilTopic.objects.create(council=council, place=last + 1, added_by=by, locked=lock({"title": text}))
    record(TopicAdopted(), subject=topic, by=by, now=now)
    return topic
