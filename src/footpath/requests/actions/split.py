"""How does one request become several?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.columns import rewrite
from footpath.requests.events import SplitFrom, SplitOff
from footpath.requests.models import ServiceRequest, Serving, Span, Split, Target, Watcher
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import IN_QUEUE, State

MOST = 10  # at once
KEPT = (  # of the whole, for each part
    "service_id", "version_id", "level", "team_id", "asker_id", "asked_for_id", "customer_team_id", "details",
    "answers", "needed_by", "channel", "short_notice", "drafted_at", "submitted_at", "complete_at", "priority", "lane",
    "impact", "urgency", "heads_up_id",
)  # fmt: skip
CLOCKS = ("delivery", "next_update")  # the first response was, or will be, given to the whole


@transaction.atomic
def split(
    service_request: ServiceRequest, *, titles: Sequence[str], by: Person, now: datetime, form_key: UUID | None = None
) -> list[ServiceRequest]:
    """Make a request of its own of each part that is named; what is left stays where it is. Each is for the same
    people, on the same terms, and waits in the queue; its clocks run since the whole was asked, so that nothing gets
    younger by it. What was promised for the whole holds for what is left. `form_key` is of the page: sent twice, it is
    split once.

    For both sides, in the queue. Raises Unclear naming `titles`, PermissionDenied, SomebodyWasFaster, Refused.
    """
    require("split", by, service_request, now)
    lines = [usable(title, "titles", longest=200) for title in titles if title.strip()]
    if not 1 <= len(lines) <= MOST:
        raise Unclear("titles", _("Name at least one part, and at most %(most)d, each on a line.") % {"most": MOST})
    hold(service_request, *IN_QUEUE)
    keys = _keys(service_request, form_key, len(lines))
    done = _made_before(service_request, form_key)
    if done:
        return done
    parts = [_part(service_request, line, key, by, now) for line, key in zip(lines, keys, strict=True)]
    for part in parts:
        rewrite(part, now=now)
        record(SplitFrom(source_id=service_request.pk, number=service_request.number), subject=part, by=by, now=now)
    rewrite(service_request, now=now)
    happened = SplitOff(numbers=", ".join(part.number for part in parts))
    record(happened, subject=service_request, by=by, now=now)
    return parts


def _made_before(whole: ServiceRequest, form_key: UUID | None) -> list[ServiceRequest]:
    """What came of the same page when it was sent before."""
    if form_key is None:
        return []
    keys = _keys(whole, form_key, MOST)
    return list(ServiceRequest.objects.filter(split_off__source=whole, form_key__in=keys).order_by("pk"))


def _keys(whole: ServiceRequest, form_key: UUID | None, count: int) -> list[UUID | None]:
    """One for each part: the same page sent for another request makes parts of that one."""
    return [uuid5(form_key, f"{whole.pk}.{place}") if form_key else None for place in range(count)]


def _part(whole: ServiceRequest, title: str, key: UUID | None, by: Person, now: datetime) -> ServiceRequest:
    facts: dict[str, Any] = {name: getattr(whole, name) for name in KEPT}
    part = ServiceRequest.objects.create(**facts, title=title, state=State.QUEUED, form_key=key)
    Split.objects.create(part=part, source=whole, by=by, at=now)
    follow = Watcher.objects.filter(request=whole).values_list("person", flat=True)
    Watcher.objects.bulk_create(Watcher(request=part, person_id=person) for person in follow)
    served = Serving.objects.filter(request=whole).values_list("commitment", flat=True)
    Serving.objects.bulk_create(Serving(request=part, commitment_id=one, added_by=by, added_at=now) for one in served)
    _clocks(whole, part, now)
    return part


def _clocks(whole: ServiceRequest, part: ServiceRequest, now: datetime) -> None:
    """Its time so far is that of the whole; from now on it waits in the queue."""
    spans = list(Span.objects.filter(request=whole))
    for span in spans:
        span.pk, span.request, span.awaited, span.order = None, part, None, None
        if span.state == State.QUEUED and span.until is None:
            continue
        span.until = span.until or max(now, span.since)
    if spans[-1].until is not None:
        since = spans[-1].until
        spans.append(Span(request=part, state=State.QUEUED, team_id=part.team_id, since=since))
    Span.objects.bulk_create(spans)
    targets = list(Target.objects.filter(request=whole, kind__in=CLOCKS, met_at=None))
    for target in targets:
        target.pk, target.request = None, part
    Target.objects.bulk_create(targets)
