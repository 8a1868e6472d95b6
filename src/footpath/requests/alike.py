"""From when on were requests like it finished, of those that speak for a date?"""

from datetime import datetime
from functools import lru_cache

from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE, State


@lru_cache(maxsize=4096)
def first_alike(team_id: int, service_id: int, count: int, as_of: datetime) -> datetime | None:
    """When the oldest of the `count` newest finished requests of this service was complete, as was learned `as_of`;
    None where there are none. One query, the first time.
    """
    if count < 1:
        return None
    alike = ServiceRequest.objects.filter(
        team_id=team_id, service_id=service_id, complete_at__lte=as_of, delivered_at__lte=as_of
    ).exclude(state__in=(*IN_QUEUE, State.DECLINED, State.WITHDRAWN))
    return alike.order_by("-complete_at", "-id").values_list("complete_at", flat=True)[count - 1 : count].first()
