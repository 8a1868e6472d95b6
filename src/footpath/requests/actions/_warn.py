"""When are people warned of a promise or a target, and when is that taken back?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.events import BackOnTrack, DueNoMore, DueSoon, FellAtRisk, Overdue
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet


@transaction.atomic
def warn(service_request: ServiceRequest, *, chance: float, now: datetime) -> None:
    """Turn the warning of a promise at risk on or off, once, and record it so that both sides hear of it."""
    was = service_request.warned
    if _still_served(service_request).filter(warned=was).update(warned=not was) != 1:
        return
    service_request.warned = not was
    occurrence = BackOnTrack(chance=round(chance, 2)) if was else FellAtRisk(chance=round(chance, 2))
    record(occurrence, subject=service_request, by=None, now=now)


def warn_of_due(service_request: ServiceRequest, *, level: str, now: datetime) -> None:
    """Warn that the next target is nearly due ("soon") or has passed ("late"), once each; "" takes the warning back.

    A warning that was met by what it asked for is dropped in silence: only one that no longer holds is taken back.
    """
    target = service_request.next_due_kind
    new = f"{level}:{target}" if level and target else ""
    if new != service_request.due_warned:
        _change_due_warning(service_request, new, now)


@transaction.atomic
def _change_due_warning(service_request: ServiceRequest, new: str, now: datetime) -> None:
    was, (level, _colon, target) = service_request.due_warned, new.partition(":")
    known, _colon, before = was.partition(":")
    if _still_served(service_request).filter(due_warned=was).update(due_warned=new) != 1:
        return
    service_request.due_warned = new
    if new:
        happened = Overdue(target=target) if level == "late" else DueSoon(target=target)
        record(happened, subject=service_request, by=None, now=now)
    elif known and before == service_request.next_due_kind:
        record(DueNoMore(target=target), subject=service_request, by=None, now=now)


def _still_served(service_request: ServiceRequest) -> ServiceRequestQuerySet:
    """The request, while the team still has to deliver it: what is done needs no warning."""
    return ServiceRequest.objects.in_queue().filter(pk=service_request.pk)
