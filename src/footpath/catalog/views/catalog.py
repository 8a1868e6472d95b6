"""Which pages show what the teams offer?"""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.catalog import actions
from footpath.catalog.differences import target_labels, target_words
from footpath.catalog.models import TARGET_KINDS, Service, ServiceState
from footpath.catalog.permissions import can_ask, can_offer, teams_to_offer, visible_services
from footpath.catalog.queries import ENOUGH, current_version, draft_of, found, who_does_what
from footpath.people.hours import week_in_words
from footpath.people.middleware import reader
from footpath.ui.page import FilterChip, render_page
from footpath.ui.panels import panels

ROWS = 100  # services on a page


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Every service, by team or by need; what you get, how fast in practice, what we need from you."""
    me, words = reader(request), request.GET.get("q", "").replace("\x00", "").strip()[:100]
    offered = visible_services(me, timezone.now().date()).filter(state=ServiceState.PUBLISHED)
    page = Paginator(found(words, offered).select_related("sign_off_by"), ROWS).get_page(request.GET.get("page"))
    shown = list(page)
    by_need = request.GET.get("by") == "need"
    context = {
        "services": shown,
        "page": page,
        "groups": needs(shown) if by_need else teams(shown),
        "words": words,
        "by_need": by_need,
        "chips": [
            FilterChip(_("By team"), request.path, here=not by_need),
            FilterChip(_("By need"), f"{request.path}?by=need", here=by_need),
        ],
        "offers": bool(teams_to_offer(me)),
        "enough": ENOUGH,
    }
    return render_page(request, "catalog/services.html", context, parts=("found",))


Group = tuple[str, list[Service]]


def teams(services: Sequence[Service]) -> list[Group]:
    """The services by the team that serves, as they come."""
    groups: dict[str, list[Service]] = {}
    for service in services:
        groups.setdefault(service.team.name, []).append(service)
    return list(groups.items())


def needs(services: Sequence[Service]) -> list[Group]:
    """The services by when one comes to them, those that do not say it last."""
    groups: dict[str, Group] = {}
    for service in services:
        for need in service.needs:
            groups.setdefault(need.casefold(), (need, []))[1].append(service)
    rest = [service for service in services if not service.needs]
    return [groups[key] for key in sorted(groups)] + ([(_("Everything else"), rest)] if rest else [])


@require_safe
def service_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What a service is, what to expect of it, and what it expects."""
    me, now = reader(request), timezone.now()
    seen = visible_services(me, now.date()).select_related("sign_off_by", "team__lead")
    service = get_object_or_404(seen, pk=pk)
    owns = can_offer(me, service.team)
    labels = target_labels()
    context: dict[str, Any] = {
        "service": service,
        "targets": [(labels[kind], target_words(service, kind)) for kind in TARGET_KINDS if getattr(service, kind)],
        "open_on": "; ".join(" ".join(day) for day in week_in_words((service.hours or service.team.hours).week)),
        "steps": [(step, service.step_paces.get(step.key, {})) for step in service.workflow],
        "roles": who_does_what(service),
        "version": current_version(service),
        "owns": owns,
        "draft": draft_of(service) if owns else None,
        "may_ask": service.state == ServiceState.PUBLISHED and can_ask(me, service, now.date()),
        "panels": panels("service", service, me, now),
        "enough": ENOUGH,
    }
    return render_page(request, "catalog/service.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """What my teams offer, and a way to offer something new."""
    me, now = reader(request), timezone.now()
    teams_of_mine = teams_to_offer(me)
    typed, problem = {"name": "", "team": ""}, ""
    if request.method == "POST":
        typed = {"name": request.POST.get("name", ""), "team": request.POST.get("team", "")[:18]}
        team = teams_of_mine.filter(pk=int(typed["team"])).first() if typed["team"].isdecimal() else None
        if team is None:
            raise PermissionDenied
        try:
            return redirect("service-edit", pk=actions.offer(team, name=typed["name"], by=me, now=now).pk)
        except ValidationError as error:
            problem = " ".join(error.messages)
    every = visible_services(me, now.date()).filter(team__in=teams_of_mine)
    offered = Paginator(every, ROWS).get_page(request.GET.get("page"))
    state = {one: [service for service in offered if service.state == one] for one in ServiceState}
    groups = [(_("Drafts"), state[ServiceState.DRAFT]), (_("Published"), state[ServiceState.PUBLISHED])]
    context = {
        "groups": [*groups, (_("Retired"), state[ServiceState.RETIRED])],
        "page": offered,
        "changing": set(every.filter(versions__number=None).values_list("pk", flat=True)),
        "teams": teams_of_mine,
        "typed": typed,
        "problem": problem,
    }
    return render_page(request, "catalog/mine.html", context, status=422 if problem else 200)
