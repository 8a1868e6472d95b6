"""Which pages keep, change and let go a view of a board?"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.requests import actions
from footpath.requests.actions._view import can_change_view
from footpath.requests.board import board
from footpath.requests.forms.narrow import NarrowForm, SavedViewForm, in_words
from footpath.requests.models import SavedView
from footpath.requests.queries import served_team
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.saved_views import part_in, visible_view
from footpath.ui.page import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a part of the board under a name."""
    me, now = reader(request), timezone.now()
    team = served_team(me, pk, now)
    if request.method != "POST":
        form = SavedViewForm(initial={"query": request.GET.urlencode()[:500]})
        return _page(request, team, None, form, now)
    form = SavedViewForm(request.POST)
    if form.is_valid():
        try:
            facts = form.facts()
            first = facts.pop("first")
            view = actions.save_view(team, **facts, by=me, now=now)
            if first:
                actions.begin_with(team, view=view, by=me, now=now)
        except Refused as error:
            return _refused(request, team, None, form, error)
        messages.success(request, _("Kept. It stands above the board."))
        return redirect(view)
    return _page(request, team, None, form, now, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a view another name, another part of the board, or to others."""
    me, now = reader(request), timezone.now()
    view = visible_view(me, pk, now)
    if not can_change_view(me, view, now):
        raise PermissionDenied
    if request.method != "POST":
        kept = {"name": view.name, "shared": view.shared, "first": getattr(view, "is_first", False)}
        given = request.GET.urlencode()[:500] or view.query
        form = SavedViewForm(initial={**kept, "query": given, "edits": view.edits})
        return _page(request, view.team, view, form, now)
    form = SavedViewForm(request.POST)
    if form.is_valid():
        try:
            facts = form.facts()
            first = facts.pop("first")
            view = actions.change_view(view, **facts, edits=form.cleaned_data["edits"], by=me, now=now)
            if first != bool(getattr(view, "is_first", False)):
                actions.begin_with(view.team, view=view if first else None, by=me, now=now)
        except Refused as error:
            return _refused(request, view.team, view, form, error)
        messages.success(request, _("Changed."))
        return redirect(view)
    return _page(request, view.team, view, form, now, status=422)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a view go."""
    me, now = reader(request), timezone.now()
    view = visible_view(me, pk, now)
    actions.drop_view(view, by=me, now=now)
    messages.success(request, _("The view is gone. No request has changed."))
    return redirect("team-board", pk=view.team_id)


@require_POST
def begin_with(request: HttpRequest, pk: int) -> HttpResponse:
    """Let one's board begin with a view, or with all of it again."""
    me, now = reader(request), timezone.now()
    team, given = served_team(me, pk, now), request.POST.get("view", "")
    chosen = int(given) if given.isdecimal() and given.isascii() and len(given) < 19 else 0
    view = visible_view(me, chosen, now) if given else None
    actions.begin_with(team, view=view, by=me, now=now)
    if view is None:
        messages.success(request, _("Your board begins with all of it again."))
        return redirect("team-board", pk=team.pk)
    messages.success(request, _("Your board begins with “%(name)s” from now on.") % {"name": view.name})
    return redirect(view)


def _refused(
    request: HttpRequest, team: Team, view: SavedView | None, form: SavedViewForm, error: Refused
) -> HttpResponse:
    unclear = isinstance(error, Unclear)
    form.add_error(error.field if isinstance(error, Unclear) and error.field in form.fields else None, str(error))
    return _page(request, team, view, form, timezone.now(), status=422 if unclear else 409)


def _page(
    request: HttpRequest, team: Team, view: SavedView | None, form: SavedViewForm, now: datetime, **answer: Any
) -> HttpResponse:
    part = part_in(str(form["query"].value() or ""))
    narrow = NarrowForm({})
    narrow.offer(team, board(team, reader(request), now))
    context = {"team": team, "view": view, "form": form, "part": part, "narrowed_by": in_words(part, narrow)}
    return render_page(request, "requests/view_edit.html", context, **answer)
