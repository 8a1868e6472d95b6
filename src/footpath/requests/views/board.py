"""Which pages show a team its queue?"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_teams
from footpath.people.queries import home_team
from footpath.requests import actions
from footpath.requests.board import FILTERS, Counts, board, coming, counts, filter_words
from footpath.requests.states import State
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
    team = _served(me, pk)
    queue = board(team, me, now)
    counted = counts(queue)
    chosen = request.GET.get("show", "")
    rows = queue.filter(FILTERS[chosen]) if chosen in FILTERS else queue
    address = reverse("team-board", args=[team.pk])
    chips = [FilterChip(_("All"), address, counted.all, here=chosen not in FILTERS)] + [
        FilterChip(label, f"{address}?show={name}", counted.by_filter[name], tone, name == chosen)
        for name, (label, tone) in filter_words().items()
    ]
    context = {
        "team": team,
        "counts": counted,
        "page": Paginator(rows, ROWS).get_page(request.GET.get("page")),
        "chips": chips,
        "lead": _lead(counted),
        "coming": coming(team, me, now)[:ROWS],
        "may_take": _serves(me, team) and queue.filter(Q(assignee=None) | Q(assignee=me), state=State.QUEUED).exists(),
        "my_teams": _mine(me).exclude(pk=team.pk),
        "now": now,
    }
    return render_page(request, "requests/board.html", context, parts=("queue",))


@require_POST
def next_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the next request of the team's board."""
    me, now = reader(request), timezone.now()
    team = _served(me, pk)
    if not _serves(me, team):
        raise PermissionDenied
    taken = actions.take_next(team, by=me, now=now)
    if taken is None:
        messages.info(request, _("Nothing is left to take: everything has somebody."))
        return redirect("team-board", pk=pk)
    messages.success(request, _("It is yours now."))
    return redirect(taken)


def _lead(counted: Counts) -> str:
    """What is so, in one line."""
    n, risky = counted.all, counted.by_filter["risk"]
    if not n:
        return _("No request is open")
    words = ngettext("%(n)d request is open", "%(n)d requests are open", n) % {"n": n}
    if risky:
        words += " · " + ngettext("%(n)d promise is at risk", "%(n)d promises are at risk", risky) % {"n": risky}
    return words


def _mine(me: Person) -> QuerySet[Team]:
    """The teams that the reader is in or leads."""
    mine = reach(me, timezone.now().date())
    return visible_teams(me).filter(pk__in=mine.member_of | mine.leads).select_related("hours", "lead")


def _serves(me: Person, team: Team) -> bool:
    """Whether the reader takes requests of this team: its members and its lead, not those further above."""
    return team.lead_id == me.pk or team.pk in reach(me, timezone.now().date()).member_of


def _served(me: Person, pk: int) -> Team:
    """A team in which the reader has a part; 404 for everybody else."""
    return get_object_or_404(_mine(me), pk=pk)
