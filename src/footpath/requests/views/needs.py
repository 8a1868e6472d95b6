"""Which page finds another team for what a request needs?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.catalog.models import Service
from footpath.catalog.permissions import visible_services
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.pure.chain import Hop
from footpath.requests.candidates import services_for
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.numbers import number_in
from footpath.requests.offers import offers
from footpath.requests.permissions import require, sides, standing
from footpath.requests.promise import odds_if_asked
from footpath.requests.queries import load_told, visible_request
from footpath.requests.slack import day_along, hops_around
from footpath.ui.page import render_page

SHOWN = 4  # each with its odds


@dataclass(frozen=True)
class Found:
    """A service that could be asked: when it is likely ready, by when it is needed, and the way there."""

    service: Service
    ready: date | None
    by: date | None
    address: str

    @property
    def too_late(self) -> bool:
        """Whether it is likely ready only after it is needed."""
        return self.ready is not None and self.by is not None and self.ready > self.by


def parent_named(given: str | None, me: Person) -> ServiceRequest | None:
    """The request that an address names as the one which needs the new one: 404 where it is not there to be seen, 403
    for whoever does not serve it; None where none is named.
    """
    if not given:
        return None
    number, now = number_in(given), timezone.now()
    if number is None:
        raise Http404
    parent = visible_request(me, number, now)
    require("need", me, parent, now)
    return parent


@require_safe
def needs(request: HttpRequest, pk: int) -> HttpResponse:
    """Services of other teams that the words point to, else those that requests like it needed before, each with when
    it would be ready and by when it is needed.
    """
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require("need", me, it, now)
    load_told(it)
    words = request.GET.get("q", "").replace("\0", " ").strip()[:200]
    usual = [] if words else _needed_before(it, me, now)
    found = usual or [one for one in services_for(words or it.title, me, now, most=SHOWN) if one.team_id != it.team_id]
    hops = hops_around(it, now)
    context = {
        "it": it,
        "words": words,
        "usual": bool(usual),
        "found": [_found(one, it, hops, now) for one in found],
        "possible": "need" in offers(me, it, sides(standing(me, now.date()), it)),
    }
    return render_page(request, "requests/needs.html", context, parts=("found",))


def _needed_before(it: ServiceRequest, me: Person, now: datetime) -> list[Service]:
    """What requests for the same service needed most often, of what can still be asked."""
    before = Need.objects.filter(parent__service=it.service_id).exclude(child__team=it.team_id)
    counted = before.values_list("child__service").annotate(n=Count("pk")).order_by("-n", "child__service")
    keys = [service for service, _n in counted[:SHOWN]]
    offered = visible_services(me, now.date()).filter(state="published", pk__in=keys).select_related("team__hours")
    by_key = {one.pk: one for one in offered}
    return [by_key[key] for key in keys if key in by_key]


def _found(service: Service, it: ServiceRequest, hops: Mapping[int, Hop], now: datetime) -> Found:
    address = f"{reverse('ask', args=[service.pk])}?for={it.number}"
    return Found(service, odds_if_asked(service, now).day(0.85), day_along(hops, it, service, now), address)
