"""Which pages show a team its queue?"""

from collections.abc import Iterable
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.queries import home_team
from footpath.requests import actions, at_risk
from footpath.requests.announced import shown_to, told_ahead
from footpath.requests.board import (
    FILTERS,
    Counts,
    asked_over,
    board,
    coming,
    counts,
    filter_words,
    part_of,
    takes_from,
)
from footpath.requests.links import how_many_lacking
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.negotiation import being_agreed
from footpath.requests.overtaken_panels import on_board
from footpath.requests.queries import served_team, teams_served
from footpath.ui.page import FilterChip, render_page

ROWS = 50


@require_safe
def my_board(request: HttpRequest) -> HttpResponse:
    """The board of the team that one serves in."""
    me, now = reader(request), timezone.now()
    team = home_team(me, now.date())
    if team is None:
        return render_page(request, "requests/no_board.html", {})
    return redirect("team-board", pk=team.pk)


@require_safe
def team_board(request: HttpRequest, pk: int) -> HttpResponse:
    """A team's queue in the order in which most promises are kept; for the team and those who lead it."""
    me, now = reader(request), timezone.now()
    teams = list(teams_served(me, now))
    team = _one_of(teams, pk)
    queue = board(team, me, now)
    counted = counts(queue, me, now)
    chosen = request.GET.get("show", "")
    rows = part_of(queue, chosen, now).annotate(needs_others=how_many_lacking())
    address = reverse("team-board", args=[team.pk])
    chips = [FilterChip(_("All"), address, counted.all, here=chosen not in FILTERS)] + [
        FilterChip(label, f"{address}?show={name}", counted.by_filter[name], tone, name == chosen)
        for name, (label, tone) in filter_words().items()
    ]
    rows = rows.annotate(being_agreed=being_agreed())
    page = _pages(rows, counted.by_filter.get(chosen, counted.all)).get_page(request.GET.get("page"))
    context = {
        "team": team,
        "counts": counted,
        "page": page,
        "rows": [(one, at_risk.why(one, team, now)) for one in page.object_list],
        "risky": chosen == "risk",
        "what_to_do": at_risk.what_to_do(counted.risks),
        "none_at_risk": at_risk.none_at_risk(counted.risks),
        "chips": chips,
        "lead": _lead(counted, now),
        "coming": coming(team, me, now)[:ROWS],
        "asked_over": asked_over(team, me, now)[:ROWS],
        "announced": shown_to(me, told_ahead(team, now.date())),
        "may_take": counted.to_take > 0 and takes_from(team, me, now),
        "my_teams": [one for one in teams if one != team],
        "owed": on_board(team.pk, me, now),
        "now": now,
    }
    return render_page(request, "requests/board.html", context, parts=("queue",))


def _one_of(teams: Iterable[Team], pk: int) -> Team:
    """One of the teams in which the reader has a part; 404 for everybody else."""
    found = next((team for team in teams if team.pk == pk), None)
    if found is None:
        raise Http404
    return found


def _pages(rows: ServiceRequestQuerySet, count: int) -> Paginator[ServiceRequest]:
    """The rows page by page; how many there are is known already, so it is not asked again."""
    pages = Paginator(rows, ROWS)
    pages.__dict__["count"] = count  # a cached property
    return pages


@require_POST
def next_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the next request of the team's board."""
    me, now = reader(request), timezone.now()
    team = served_team(me, pk, now)
    if not takes_from(team, me, now):
        raise PermissionDenied
    taken = actions.take_next(team, by=me, now=now)
    if taken is None:
        messages.info(request, _("Nothing is left to take: everything has somebody."))
        return redirect("team-board", pk=pk)
    messages.success(request, _("It is yours now."))
    return redirect(taken)


def _lead(counted: Counts, now: datetime) -> str:
    """What is so, in one line."""
    n, risky = counted.all, at_risk.in_short(counted.risks, now)
    if not n:
        return _("No request is open")
    words = ngettext("%(n)d request is open", "%(n)d requests are open", n) % {"n": n}
    return f"{words} · {risky}" if risky else words
