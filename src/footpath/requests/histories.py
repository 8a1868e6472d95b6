"""What is known of the past requests of a team, and of all others?"""

import math
from datetime import datetime

from django.db.models import Q

from footpath.people.models import Team
from footpath.pure.request_history import History
from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE, State

LONGEST_HISTORY = 6000  # requests; the engine looks no further back


def history_of(team: Team, now: datetime) -> History:
    """What is known by now of a team's past requests. One query."""
    return past_requests(Q(team_id=team.pk), now.timestamp())


def past_requests(which: Q, moment: float, most: int = LONGEST_HISTORY) -> History:
    """The newest of these requests; those that were declined or withdrawn say nothing about how long work takes."""
    rows = (
        ServiceRequest.objects.filter(which, complete_at__isnull=False)
        .exclude(state__in=(State.DECLINED, State.WITHDRAWN))
        .order_by("-complete_at", "-id")
        .values_list("complete_at", "started_at", "delivered_at", "service_id", "paused_seconds", "state", "team_id")
    )[:most]
    known = [row for row in rows if row[0] is not None and row[0].timestamp() <= moment]
    return History.from_arrays(
        created=[_seconds(row[0]) for row in known],
        started=[_seconds(row[1]) for row in known],
        done=[math.nan if row[5] in IN_QUEUE else _seconds(row[2]) for row in known],
        type_id=[row[3] for row in known],
        paused=[row[4] for row in known],
        team_id=[row[6] for row in known],  # young teams learn together (pure.hindsight)
    )


def _seconds(moment: datetime | None) -> float:
    return math.nan if moment is None else moment.timestamp()
