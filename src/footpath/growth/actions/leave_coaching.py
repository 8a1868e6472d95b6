"""What becomes of talks when somebody else leads a person, or one of the two has left?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import has_moved_on
from footpath.growth.events import CoachingLeft, CoachingThrownAway
from footpath.growth.models import CoachingTalk
from footpath.history.record import record


@transaction.atomic
def leave_coaching(talk: CoachingTalk, *, now: datetime) -> bool:
    """It ends where it stands, and both go on reading what they had agreed on; whoever leads the person now reads none
    of it. A sheet that nobody else has seen is thrown away: it was for whoever leads. Whether it ended now.
    """
    if talk.state not in states.OPEN or not has_moved_on(talk, now.date()):
        return False
    as_seen = CoachingTalk.objects.filter(pk=talk.pk, state=talk.state, number=talk.number)
    if talk.offered_at is None:
        gone, _tables = as_seen.delete()
        if gone:
            record(CoachingThrownAway(), subject=talk, by=None, now=now)
        return bool(gone)
    if not as_seen.update(state=states.LEFT, ended_at=now):
        return False
    record(CoachingLeft(), subject=talk, by=None, now=now)
    return True
