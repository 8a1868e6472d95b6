"""Which pages show a team its queue?"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.queries import away, home_team
from footpath.requests import actions, at_risk
from footpath.requests.announced import shown_to, told_ahead
from footpath.requests.board import asked_over, board, coming, counts, part_of, takes_from
from footpath.requests.board_look import chips, columns, lead, view_chips
from footpath.requests.board_sheet import header, rows_of
from footpath.requests.bulk_acts import acts_for
from footpath.requests.forms.narrow import NarrowForm, in_words
from footpath.requests.free_hands import nobody_here
from footpath.requests.links import how_many_lacking
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.narrowing import ALL
from footpath.requests.negotiation import being_agreed
from footpath.requests.overtaken_panels import on_board
from footpath.requests.queries import served_team, teams_served
from footpath.requests.saved_views import View, views_of
from footpath.ui.page import render_page
from footpath.ui.tables import csv_response

ROWS = 50


@require_safe
def my_board(request: HttpRequest) -> HttpResponse:
    """The board of the team that one serves in."""
    me, now = reader(request), timezone.now()
    team = home_team(me, now.date())
    if team is None:
        return render_page(request, "requests/no_board.html", {})
    narrowed = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(reverse("team-board", args=[team.pk]) + narrowed)


@require_safe
def team_board(request: HttpRequest, pk: int) -> HttpResponse:
    """A team's queue in the order in which most promises are kept, or a part of it; for the team and those who lead
    it. Whoever has chosen with which view it begins comes there.
    """
    me, now = reader(request), timezone.now()
    teams = list(teams_served(me, now))
    team = _one_of(teams, pk)
    views = views_of(team, me)
    first = next((view for view in views if view.is_first), None)
    if first is not None and not request.GET:
        return redirect(first.saved)
    form = NarrowForm(request.GET)
    context = _queue(request, form, team, views, now) | {
        "coming": coming(team, me, now)[:ROWS],
        "asked_over": asked_over(team, me, now)[:ROWS],
        "announced": shown_to(me, told_ahead(team, now.date())),
        "my_teams": [one for one in teams if one != team],
        "owed": on_board(team.pk, me, now),
        "nobody": nobody_here(team, now.date()),
    }
    return render_page(request, "requests/board.html", context, parts=("queue",), status=422 if form.errors else 200)


def _queue(request: HttpRequest, form: NarrowForm, team: Team, views: list[View], now: datetime) -> dict[str, Any]:
    """The rows of one page of a part of the board, with all that is said around them."""
    me, part = reader(request), form.part()
    queue = board(team, me, now)
    counted = counts(queue, me, now, within=part, views={view.saved.pk: view.part for view in views})
    rows = part_of(queue, part, me, now)
    page = _pages(rows, counted.by_filter.get(part.show, counted.shown)).get_page(request.GET.get("page"))
    whole = _whole(rows, list(page.object_list))
    form.offer(team, queue)
    here = next((view for view in views if view.part == part), None)
    return {
        "team": team,
        "counts": counted,
        "page": page,
        "rows": [(one, at_risk.why(one, team, now)) for one in whole],
        "absent": away({one.assignee_id for one in whole if one.assignee_id}, now.date()),
        "risky": part.show == "risk",
        "what_to_do": "" if part.narrows else at_risk.what_to_do(counted.risks),
        "none_at_risk": at_risk.none_at_risk(counted.risks),
        "part": part,
        "query": part.query(),
        "narrowed_by": in_words(replace(part, show=""), form),
        "narrow": form,
        "chips": chips(team, part, counted),
        "views": view_chips(views, here, counted),
        "here": here,
        "columns": columns(team, part),
        "in_order": part.query(sort="") or f"show={ALL}",
        "acts": acts_for(),
        "key": uuid4(),
        "lead": lead(counted, now),
        "may_take": counted.to_take > 0 and takes_from(team, me, now),
        "now": now,
    }


@require_safe
def board_csv(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A part of the board as a table, row by row as far as the reader sees it."""
    me, now = reader(request), timezone.now()
    team, form = served_team(me, pk, now), NarrowForm(request.GET)
    part = form.part()
    if form.errors:
        return redirect(f"{reverse('team-board', args=[pk])}?{request.GET.urlencode()}")  # which says what is wrong
    found = part_of(board(team, me, now), part, me, now)
    return csv_response(_("Board of %(team)s") % {"team": team.name}, header(), rows_of(found, me))


def _one_of(teams: Iterable[Team], pk: int) -> Team:
    """One of the teams in which the reader has a part; 404 for everybody else."""
    found = next((team for team in teams if team.pk == pk), None)
    if found is None:
        raise Http404
    return found


def _pages(rows: ServiceRequestQuerySet, count: int) -> Paginator[int]:
    """The keys page by page; how many there are is known already, so it is not asked again."""
    pages = Paginator(rows.values_list("pk", flat=True), ROWS)
    pages.__dict__["count"] = count  # a cached property
    return pages


def _whole(rows: ServiceRequestQuerySet, keys: list[int]) -> list[ServiceRequest]:
    """The rows of a page in their order, with all that is shown of each. It is looked up for these alone: a database
    that puts thousands in order looks it up for every one of them first.
    """
    found = rows.filter(pk__in=keys).annotate(needs_others=how_many_lacking(), being_agreed=being_agreed())
    whole = {one.pk: one for one in found.order_by()}
    return [whole[key] for key in keys if key in whole]


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
