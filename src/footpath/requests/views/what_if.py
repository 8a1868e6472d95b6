"""Which page lets a team try a change to its queue before anybody makes it?"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.catalog.models import Service
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.pure.queueing import Plan
from footpath.requests.forms.what_if import WhatIfForm
from footpath.requests.queries import served_team
from footpath.requests.what_if import Wish, planned, present, waiting_in
from footpath.requests.what_if_answer import answer, glance, rests, seen_by
from footpath.ui.page import FilterChip, render_page

MOST_CHOICES = 50


@require_safe
def team_what_if(request: HttpRequest, pk: int) -> HttpResponse:
    """What one more person, one away, an urgent job or another order would change; for the team and those above."""
    me, now = reader(request), timezone.now()
    team = served_team(me, pk, now)
    plan, today = planned(team, now), timezone.localdate(now)
    offered = Service.objects.published().filter(team=team).order_by("name")
    services = [(str(key), name) for key, name in offered.values_list("pk", "name")]
    seen = seen_by(me, team, now)
    waiting = [seen[one.id] for one in waiting_in(plan) if one.id in seen]
    form = WhatIfForm(
        request.GET,
        today=today,
        people=present(plan),
        services=services,
        waiting=[(one.pk, one.title) for one in waiting[:MOST_CHOICES]],
        may_be_first={one.pk for one in waiting},
    )
    wish = form.wish() if form.is_valid() else None

    kind = dict(services).get(str(wish.service), "") if wish else ""
    asked = wish is not None and not wish.nothing
    context = {
        "team": team,
        "form": form,
        "told": answer(plan, wish, team, job=kind, seen=seen) if wish and asked else None,
        "starts": _starts(plan, team, today) if wish and not asked else [],
        "chips": _chips(request.GET, team, today),
        "rests": rests(plan, now),
        "now": now,
    }
    return render_page(request, "requests/what_if.html", context, parts=("what-if",), status=200 if wish else 422)


@dataclass(frozen=True)
class _Start:
    """Something that is often tried: the words, what stands in the address, and the same as a wish."""

    words: str
    address: dict[str, str]
    wish: Wish


def _often(today: date) -> list[_Start]:
    monday = today + timedelta(days=7 - today.weekday())
    away = Wish(absent=1, away=monday, until=monday + timedelta(days=6))
    return [
        _Start(_("One more person"), {"person": "1"}, Wish(person=1)),
        _Start(_("One away next week"), {"absent": "1", "away": monday.isoformat()}, away),
        _Start(_("An urgent job now"), {"job": "any", "position": "0"}, Wish(job=True)),
    ]


def _starts(plan: Plan, team: Team, today: date) -> list[dict[str, Any]]:
    """Where nothing was asked yet: what the usual questions would bring, in a few words, and the way there."""
    here = reverse("team-what-if", args=[team.pk])
    return [
        {"words": one.words, "address": f"{here}?{urlencode(one.address)}", "lines": glance(plan, one.wish, team)}
        for one in _often(today)
    ]


def _chips(asked: QueryDict, team: Team, today: date) -> list[FilterChip]:
    """The usual questions, each to be added to what stands in the address, or taken out of it."""
    here, chips = reverse("team-what-if", args=[team.pk]), []
    for one in _often(today):
        key = next(iter(one.address))
        there, address = asked.get(key, "") not in ("", "0"), asked.copy()
        for name, value in one.address.items():
            address[name] = "" if there else value
        kept = urlencode({name: value for name, value in address.items() if value})
        chips.append(FilterChip(one.words, f"{here}?{kept}", tone="sky", here=there))
    return chips
