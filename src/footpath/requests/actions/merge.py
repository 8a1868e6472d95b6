"""How do two requests that are the same become one?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._chain import held, hold_chains
from footpath.requests.actions._merge import carry, end_at_last, ends_with, stood
from footpath.requests.actions._move import move
from footpath.requests.actions._sign_off import settle
from footpath.requests.actions._verdicts import freeze
from footpath.requests.columns import rewrite
from footpath.requests.events import Merged, MergedIn
from footpath.requests.merged import survivor_of
from footpath.requests.merging import comes_of, stands_for, why_not
from footpath.requests.models import Merge, ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear


@transaction.atomic
def merge(service_request: ServiceRequest, *, into: ServiceRequest, by: Person, now: datetime) -> ServiceRequest:
    """End the request in favor of another one that is the same; where that was merged itself, of the one that goes on
    for it. Who asked it and who follows it follow that one, with files, open questions, what it serves, needs and was
    promised to be called about; what is said there later reaches it. Returns the one that goes on.

    For whoever is a party to both. Raises PermissionDenied; Unclear naming `into` where the two cannot be one;
    SomebodyWasFaster; Refused once it was delivered or has ended.
    """
    into = survivor_of(into)
    require("merge", by, service_request, now)
    require("merge", by, into, now)
    hold_chains()
    it, into = held(service_request, into)
    obstacle = why_not(it, into, by_customer=stands_for(it, by, now))
    if obstacle:
        raise Unclear("into", obstacle)
    before, over, comes = stood(it), ends_with(it), comes_of(it, into, now)
    move(service_request, "merge", now=now, survivor=into)
    settle(service_request, agreed=False, by=None, now=now)
    along = carry(it, into, [one.pk for one in comes.followers], now=now)
    end_at_last(service_request, into)
    Merge.objects.create(request=service_request, into=into, by=by, at=now, was=before, came_along=along)
    freeze(service_request, now=now)
    for one in (service_request, into):
        rewrite(one, now=now)
    gone = Merged(into_id=into.pk, number=into.number, who=_asked(into), over=over)
    record(gone, subject=service_request, by=by, now=now)
    came = ", ".join(one.name for one in comes.newcomers)
    ids = tuple(one.pk for one in comes.followers)
    happened = MergedIn(merged_id=it.pk, number=it.number, who=_asked(it), came=came, came_ids=ids)
    record(happened, subject=into, by=by, now=now)
    return into


def _asked(it: ServiceRequest) -> str:
    return it.customer.name if it.customer else ""
