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

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.pure.queueing import Plan
from footpath.requests.queries import served_team
from footpath.requests.what_if import Wish
from footpath.requests.what_if_answer import glance, rests
from footpath.requests.what_if_question import question
from footpath.ui.page import FilterChip, render_page


@require_safe
def team_what_if(request: HttpRequest, pk: int) -> HttpResponse:
    """What one more person, one away, an urgent job or another order would change; for the team and those above."""
    me, now = reader(request), timezone.now()
    team = served_team(me, pk, now)
    asked = question(team, me, request.GET, now)
    wish = asked.form.wish() if asked.form.is_valid() else None
    something, today = wish is not None and not wish.nothing, timezone.localdate(now)
    context = {
        "team": team,
        "form": asked.form,
        "told": asked.answer() if something else None,
        "starts": _starts(asked.plan, team, today) if wish and not something else [],
        "chips": _chips(request.GET, team, today),
        "rests": rests(asked.plan, now),
        "now": now,
    }
    return render_page(request, "requests/what_if.html", context, parts=("what-if",), status=200 if wish else 422)


@dataclass(frozen=True)
class _Start:
    """Something that is often tried: the words, what stands in the address, and the same as a wish."""

    words: str
    address: dict[str, str]
    wish: Wish
    boxes: tuple[str, ...]  # all that belongs together in the form; what `address` does not name is empty


def _often(today: date) -> list[_Start]:
    monday = today + timedelta(days=7 - today.weekday())
    away = Wish(absent=1, away=monday, until=monday + timedelta(days=6))
    return [
        _Start(_("One more person"), {"person": "1"}, Wish(person=1), ("person", "since")),
        _Start(_("One away next week"), {"absent": "1", "away": monday.isoformat()}, away, ("absent", "away", "until")),
        _Start(_("An urgent job now"), {"job": "any", "position": "0"}, Wish(job=True), ("job", "position", "hours")),
    ]


def _starts(plan: Plan, team: Team, today: date) -> list[dict[str, Any]]:
    """Where nothing was asked yet: what the usual questions would bring, in a few words, and the way there."""
    here = reverse("team-what-if", args=[team.pk])
    return [
        {"words": one.words, "address": f"{here}?{urlencode(one.address)}", "lines": glance(plan, one.wish, team)}
        for one in _often(today)
    ]


def _chips(asked: QueryDict, team: Team, today: date) -> list[FilterChip]:
    """The usual questions, each to be put into the address, or taken out where exactly that stands there."""
    here, chips = reverse("team-what-if", args=[team.pk]), []
    for one in _often(today):
        address = asked.copy()
        there = all(asked.get(name, "").strip() == one.address.get(name, "") for name in one.boxes)
        for name in one.boxes:
            address[name] = "" if there else one.address.get(name, "")
        kept = urlencode({name: value for name, value in address.items() if value})
        chips.append(FilterChip(one.words, f"{here}?{kept}", tone="sky", here=there))
    return chips
