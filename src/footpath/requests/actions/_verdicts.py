"""What became of the promises of a request that is over?"""

from datetime import datetime

from footpath.pure.kept import Verdict as Judged
from footpath.requests.clocks import spans_of, verdict_on
from footpath.requests.models import Promise, ServiceRequest, Verdict
from footpath.requests.models.promised import PromiseKind


def freeze(service_request: ServiceRequest, *, now: datetime) -> None:
    """Write the verdict on each promise of a request that has just ended; later edits of calendars change nothing."""
    spans = spans_of(service_request)
    for promise in service_request.promises.filter(kind=PromiseKind.DELIVERY, verdict=None).order_by("id"):
        promise.request = service_request
        judged = verdict_on(promise, spans, now)
        if judged is not None:
            keep(promise, judged, now)


def keep(promise: Promise, judged: Judged, now: datetime) -> None:
    """Write one verdict down."""
    Verdict.objects.create(
        promise=promise,
        outcome=judged.outcome,
        late_seconds=judged.late_seconds,
        moved_seconds=judged.moved_seconds,
        cause=judged.cause,
        at=now,
    )
