"""Which policy or procedure is reviewed?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.models import Obstacle
from footpath.growth.actions._council import SHORT, running
from footpath.growth.events.council_work import PolicyTakenUp
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import Council, CouncilPolicy
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def take_up_policy(
    council: Council, *, what: str = "", by: Person, now: datetime, obstacle: Obstacle | None = None
) -> CouncilPolicy:
    """Name it, or take it from an obstacle; until it is decided only those inside read it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_inside(by, council))
    running(council)
    words = typed.one_line("what", what or (obstacle.what if obstacle else ""), longest=SHORT, needed=True)
    policy = CouncilPolicy.objects.create(council=council, what=words, obstacle=obstacle, added_by=by, added_at=now)
    record(PolicyTakenUp(), subject=policy, by=by, now=now)
    return policy
