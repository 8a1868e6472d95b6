"""Which pages change a team, its members and its lead?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people import actions
from footpath.people.actions.change_team import FIELDS, changeable
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import can_administer, can_lead, can_name_lead, visible_teams
from footpath.people.profile_forms import complain
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.people.team_forms import JoinForm, LeaveForm, TeamForm
from footpath.people.views.answers import meanwhile, only, seen_edits, somebody
from footpath.ui.page import render_page

_PEOPLE = ("lead", "budget_owner")


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A new team."""
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    allowed = set(FIELDS) | {"lead"}
    form, status = TeamForm(request.POST or None, team=None, allowed=allowed), 200
    if request.method == "POST":
        only(request, form.fields)
        form, status = TeamForm(request.POST, team=None, allowed=allowed), 422
        try:
            if form.is_valid():
                team = actions.add_team(**_facts(form, me), by=me, now=timezone.now())
                messages.success(request, _("The team is there. Who is in it?"))
                return redirect("team-members", pk=team.pk)
        except ValidationError as error:
            complain(form, error)
    return render_page(request, "people/team_edit.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """What is said of a team; administrators place it in the tree, and name its lead with those above."""
    me = reader(request)
    team = get_object_or_404(visible_teams(me).select_related("lead", "parent", "budget_owner"), pk=pk)
    allowed = set(changeable(me, team)) | ({"lead"} if can_name_lead(me, team) else set())
    if not allowed:
        raise PermissionDenied
    form, status = TeamForm(request.POST or None, team=team, allowed=allowed), 200
    theirs: list[tuple[str, str]] = []
    if request.method == "POST":
        only(request, form.fields)
        form, status = TeamForm(request.POST, team=team, allowed=allowed), 422
        try:
            if form.is_valid():
                _keep(team, _facts(form, me), me, seen_edits(request))
                messages.success(request, _("Kept."))
                return redirect("team", pk=pk)
        except ValidationError as error:
            complain(form, error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            team = Team.objects.select_related("lead", "parent", "budget_owner").get(pk=pk)
            theirs, status = meanwhile(form, _said(team)), 409
    context = {"team": team, "form": form, "theirs": theirs}
    return render_page(request, "people/team_edit.html", context, status=status)


@transaction.atomic
def _keep(team: Team, facts: dict[str, Any], me: Person, edits: int | None) -> None:
    """Both verbs or none: the lead is named by a verb of its own, because others may."""
    now = timezone.now()
    if "lead" in facts:
        lead = facts.pop("lead")
        if lead != team.lead:
            edits = actions.name_lead(team, lead=lead, by=me, now=now, edits=edits).edits
    if facts:
        actions.change_team(team, facts=facts, by=me, now=now, edits=edits)


def _facts(form: TeamForm, me: Person) -> dict[str, Any]:
    """What was typed, with people for their names. ValidationError naming the field."""
    typed = dict(form.cleaned_data)
    return typed | {name: somebody(typed[name], name, me) for name in _PEOPLE if name in typed}


def _said(team: Team) -> dict[str, Any]:
    """What is said of it, to stand beside what was typed; what is chosen from a list is named when it differs."""
    said = {name: getattr(team, name) for name in ("name", "purpose", "reach_us")}
    return said | {name: str(getattr(team, name) or "") for name in _PEOPLE}


@require_http_methods(["GET", "HEAD", "POST"])
def members(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is, was and will be in a team, and somebody who joins."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=pk)
    may = can_lead(me, team)
    form, status = JoinForm(request.POST or None, initial={"since": timezone.localdate()}), 200
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        form, status = JoinForm(request.POST), 422
        try:
            if form.is_valid():
                person = somebody(form.cleaned_data["person"], "person", me)
                if person is not None:
                    actions.join_team(team, person=person, since=form.cleaned_data["since"], by=me, now=now)
                    messages.success(request, _("%(name)s is in the team.") % {"name": person.name})
                    return redirect("team-members", pk=pk)
        except ValidationError as error:
            complain(form, error)
    since = team.memberships.select_related("person").order_by("person__name", "since")
    ever = Paginator(since, 50).get_page(request.GET.get("page"))
    context = {"team": team, "form": form, "ever": ever, "may": may, "today": timezone.localdate()}
    return render_page(request, "people/team_members.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, pk: int, membership: int) -> HttpResponse:
    """The last day of somebody in a team; whoever leads it besides is asked about that."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=pk)
    left = get_object_or_404(team.memberships.select_related("person", "team"), pk=membership)
    if not can_lead(me, team):
        raise PermissionDenied
    asks = team.lead_id == left.person_id and can_name_lead(me, team)
    form, status = LeaveForm(request.POST or None, initial={"until": timezone.localdate(), "leads_on": True}), 200
    if request.method == "POST":
        form, status = LeaveForm(request.POST), 422
        try:
            if form.is_valid():
                typed = form.cleaned_data
                successor = somebody(typed["successor"], "successor", me) if asks else None
                on = typed["leads_on"] or not asks
                actions.leave_team(left, until=typed["until"], successor=successor, leads_on=on, by=me, now=now)
                messages.success(request, _("Noted."))
                return redirect("team-members", pk=pk)
        except ValidationError as error:
            complain(form, error)
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    context = {"team": team, "membership": left, "form": form, "asks": asks}
    return render_page(request, "people/team_leave.html", context, status=status)
