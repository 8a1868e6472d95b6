"""What does a request hear of something that it needs?"""

from django.db import transaction

from footpath.history.models import Event
from footpath.history.record import record
from footpath.requests.actions._go_on import go_on_after
from footpath.requests.events import (
    ClosedPolitely,
    Declined,
    Delivered,
    FellAtRisk,
    NeedLate,
    NeedLost,
    NeedMet,
    NeedPromised,
    Overdue,
    Promised,
    WentOn,
    Withdrawn,
)
from footpath.requests.events.chain import NewsOfNeed
from footpath.requests.links import child_of, parent_of
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.states import OPEN
from footpath.requests.wording import team_word

_LOST = {Declined.kind, Withdrawn.kind, ClosedPolitely.kind}
NEWS = {Delivered.kind, FellAtRisk.kind, Overdue.kind, Promised.kind, *_LOST}


@transaction.atomic
def hear_of_need(need: Need, *, event: Event) -> bool:
    """Tell what waits for it that something it needs is there, will not come, is late or was promised; where it waited
    for just that, it goes on from the moment it was there. False where there is nothing to tell, or it was told.
    """
    it = parent_of(need)
    if event.kind not in NEWS or it.state not in OPEN or _was_told(it, event):
        return False
    happened = _news(need, it, event)
    if happened is None:
        return False
    record(happened, subject=it, by=None, now=event.at)
    return True


def _was_told(it: ServiceRequest, event: Event) -> bool:
    told = Event.objects.filter(subject_kind=it.subject_kind, subject_id=it.pk, at__gte=event.at)
    return told.filter(facts__source=event.pk).exists()


def _news(need: Need, it: ServiceRequest, event: Event) -> NewsOfNeed | None:
    child = child_of(need)
    number, team, source = child.number, team_word(child), event.pk
    if event.kind == Delivered.kind:
        goes_on = go_on_after(it, children=[need.child_id, child.pk], now=event.at)
        return (WentOn if goes_on else NeedMet)(number, team, source)
    if event.kind in _LOST:
        return NeedLost(number, team, source, declined=event.kind == Declined.kind)
    if event.kind == Promised.kind:
        day, renewed = event.facts["by_day"], event.facts["renewed"]
        return NeedPromised(number, team, source, by_day=day, renewed=renewed)
    if event.kind == Overdue.kind and event.facts["target"] != "delivery":
        return None
    return NeedLate(number, team, source, late=event.kind == Overdue.kind)
