"""How does a request come to be overtaken, in a test that begins after the decision?"""

from datetime import datetime
from typing import Any

from tests.requests.stages import HOUR, day

from footpath.demo.cast import Cast
from footpath.requests.models import Displacement, Emergency, ServiceRequest
from footpath.requests.promise import latest_promise

SLIP = 2 * 8 * 3600.0  # two working days


def asked_for(cast: Cast, at: datetime) -> ServiceRequest:
    """What Dov asked Facilities for then; it waits in line."""
    return ServiceRequest.objects.create(
        service=cast.move, version=cast.move.versions.last(), team=cast.facilities, asker=cast.dov,
        customer_team=cast.sales, title="A stand for the fair", state="queued", drafted_at=at, submitted_at=at,
        complete_at=at, ball="provider",
    )  # fmt: skip


def overtake(cast: Cast, *requests: ServiceRequest, now: datetime, **facts: Any) -> Emergency:
    """Dov's Sales may overtake these; Max has decided it."""
    wanted = {
        "request": asked_for(cast, now - HOUR), "team": cast.facilities, "customer_team": cast.sales,
        "asked_by": cast.dov, "asked_at": now - HOUR, "unforeseen": "The carrier lost the stand this morning.",
        "protects": "Forty outside customers would see an empty space.", "decider": cast.max, "state": "approved",
        "lane": "emergency", "decided_by": cast.max, "decided_at": now, "why": "The fair opens on Monday.",
        "apology": "I am sorry: you have done nothing wrong, and you wait longer.",
    } | facts  # fmt: skip
    emergency = Emergency.objects.create(**wanted)
    for one in requests:
        Displacement.objects.create(
            emergency=emergency, request=one, mean_slip=SLIP, chance_before=0.91, chance_after=0.42,
            day_before=day(4), day_after=day(8), promise=latest_promise(one),
        )  # fmt: skip
    return emergency
