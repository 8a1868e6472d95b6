"""Which outside commitments are looked at again, and when?"""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from footpath.history.models import Event
from footpath.jobs import job
from footpath.requests.actions.look_ahead import look_ahead
from footpath.requests.commitment_odds import outlooks
from footpath.requests.commitments import OPEN, with_names
from footpath.requests.models import Commitment, ServiceRequest, Serving
from footpath.requests.reached import above

AT_ONCE = 500  # commitments that are looked at together


def look_at(pks: Iterable[int], now: datetime) -> None:
    """Say anew how these stand, as far as they are open; whoever has to know is told."""
    every = sorted(pks)
    for begin in range(0, len(every), AT_ONCE):
        found = list(with_names(Commitment.objects.filter(OPEN, pk__in=every[begin : begin + AT_ONCE])))
        seen = outlooks(found, now)
        for one in found:
            look_ahead(one, outlook=seen[one.pk], now=now)


@job(retries=3)
def look_at_all() -> None:
    """Time alone moves them: the forecasts of the teams, and days that pass."""
    look_at(Commitment.objects.filter(OPEN).values_list("pk", flat=True), timezone.now())


def look_ahead_again(event: Event) -> None:
    """What happened to a request moves what it serves, however far along; what is said of a commitment, itself."""
    if event.subject_kind == Commitment.subject_kind:
        look_at([event.subject_id], event.at)
    elif event.subject_kind == ServiceRequest.subject_kind and Serving.objects.exists():
        pks = Serving.objects.filter(request__in=above([event.subject_id])).values_list("commitment_id", flat=True)
        look_at(set(pks), event.at)
