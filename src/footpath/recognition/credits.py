"""Who had a part in a delivery, as Footpath itself has seen it?"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import NamedTuple

from footpath.history.models import Event
from footpath.recognition.models import Contribution, Part
from footpath.recovery.models import Recovery, RecoveryState
from footpath.requests.events import Delivered, FoundByProvider, StepMoved
from footpath.requests.models import Need, Referral, ServiceRequest, Tick
from footpath.requests.models.referred import ReferralState

SEEN = {Delivered.kind: Part.DID, FoundByProvider.kind: Part.FOUND, StepMoved.kind: Part.STEP}


class Seen(NamedTuple):
    """Somebody's part in a request."""

    request: int
    person: int
    part: Part


def parts_of(keys: Collection[int]) -> dict[Seen, datetime]:
    """Who had which part in these deliveries, and when the delivery was; six questions, however many they are. Whoever
    did it has no step of it besides.
    """
    delivered = ServiceRequest.objects.filter(pk__in=keys, delivered_at__isnull=False)
    rows = {pk: (who, at) for pk, who, at in delivered.values_list("pk", "assignee_id", "delivered_at") if at}
    found = {Seen(pk, who, Part.DID): at for pk, (who, at) in rows.items() if who}
    found |= {one: rows[one.request][1] for one in _said(rows)}
    did = {(one.request, one.person) for one in found if one.part == Part.DID}
    return {one: at for one, at in found.items() if one.part != Part.STEP or one[:2] not in did}


def _said(rows: Collection[int]) -> Iterator[Seen]:
    """What stands in the history of a request, and beside it."""
    events = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id__in=rows, kind__in=SEEN)
    for pk, actor, kind in events.values_list("subject_id", "actor_id", "kind"):
        if actor is not None:
            yield Seen(pk, actor, SEEN[kind])
    for pk, who in Tick.objects.filter(request__in=rows).values_list("request_id", "by_id"):
        yield Seen(pk, who, Part.STEP)
    referred = Referral.objects.filter(request__in=rows, state=ReferralState.ACCEPTED)
    for pk, who in referred.values_list("request_id", "referred_by_id"):
        yield Seen(pk, who, Part.REFERRED)
    fixed = Recovery.objects.filter(request__in=rows, fixed_at__isnull=False, owner__isnull=False)
    for pk, who in fixed.exclude(state=RecoveryState.TAKEN_BACK).values_list("request_id", "owner_id"):
        if pk is not None and who is not None:
            yield Seen(pk, who, Part.PUT_RIGHT)
    yield from _chained(rows)


def _chained(rows: Collection[int]) -> Iterator[Seen]:
    """Who had a part in what it was waiting for, as far as that is known; but for what was asked in confidence."""
    children: dict[int, list[int]] = defaultdict(list)
    needs = Need.objects.filter(parent__in=rows, ended_at=None).exclude(child__service__confidential=True)
    for parent, child in needs.exclude(child__version__confidential=True).values_list("parent_id", "child_id"):
        children[child].append(parent)
    known = Contribution.objects.filter(request__in=children, holds=True, left_at=None)
    for child, who in known.values_list("request_id", "person_id").distinct():
        for parent in children[child]:
            yield Seen(parent, who, Part.CHAIN)
