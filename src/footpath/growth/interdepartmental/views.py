"""Which pages has an interdepartmental team for everybody, and how is one founded and filled?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.catalog.permissions import nearest_lead
from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.door import laid_out
from footpath.conversations.ideas.views import number_in
from footpath.growth.interdepartmental import states, verbs
from footpath.growth.interdepartmental.departments import gaps, may_be_spoken_for
from footpath.growth.interdepartmental.doors import STRONG_OF_TEAM, TEAM_DOORS, at_team
from footpath.growth.interdepartmental.forms import AskForm, ChangeForm, FoundForm
from footpath.growth.interdepartmental.permissions import can_found, is_inside, keeps, visible_councils, visible_seats
from footpath.growth.interdepartmental.said import you_said
from footpath.growth.models import Council, SpecialTeam
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

DECISIONS = 30


@require_safe
def teams(request: HttpRequest) -> HttpResponse:
    """All of them; those at work first."""
    me = reader(request)
    found = list(visible_councils(me))
    context = {
        "rows": sorted(found, key=lambda one: (one.state == states.ENDED, -one.pk)),
        "can_found": can_found(me, timezone.now().date()),
    }
    return render_page(request, "growth/interdepartmental/teams.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write a charter and ask a sponsor."""
    me, now = reader(request), timezone.now()
    if not can_found(me, now.date()):
        raise PermissionDenied(_("Champions found it, and those who lead a department."))
    form = FoundForm(request.POST or None)
    if form.is_valid():
        try:
            council = verbs.found_council(**form.cleaned_data, by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Founded. Now ask somebody of each department."))
            return redirect(council)
    status = 422 if form.is_bound else 200
    return render_page(request, "growth/interdepartmental/new.html", {"form": form}, status=status)


@require_safe
def team_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Charter, members and gaps, what was decided and what came of it: for everybody."""
    return _show(request, get_object_or_404(visible_councils(reader(request)), pk=pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """One of the things that can be done to it."""
    me = reader(request)
    status, bound = acted(request, get_object_or_404(visible_councils(me), pk=pk), TEAM_DOORS, door)
    council = get_object_or_404(visible_councils(me), pk=pk)
    return redirect(council) if status == 302 else _show(request, council, status=status, bound=bound)


def _show(
    request: HttpRequest, council: Council, *, status: int = 200, bound: Mapping[str, forms.Form] | None = None
) -> HttpResponse:
    me, today = reader(request), timezone.now().date()
    seats = list(visible_seats(me).filter(council=council, state__in=states.SITS).order_by("team__name", "pk"))
    mine = next((one for one in seats if one.person_id == me.pk), None)
    is_open = at_team(council, me, member=mine is not None and mine.state == states.TAKEN)
    decisions = council.decisions.select_related("owner").order_by("-decided_at", "-pk")[:DECISIONS]
    context = {
        "it": council,
        "seats": seats,
        "gaps": gaps(council, seats, today) if council.state != states.ENDED else [],
        "asked": mine if mine and mine.state == states.INVITED and council.state != states.ENDED else None,
        "keeps": keeps(me, council) and council.state != states.ENDED,
        "is_inside": is_inside(me, council),
        "decisions": [(one, one.is_late(today)) for one in decisions],
        "policies": list(council.policies.exclude(state=states.OPEN).order_by("-decided_at", "-pk")[:DECISIONS]),
        "trials": list(council.trials.exclude(state=states.RUNNING).order_by("-ended_at", "-pk")[:DECISIONS]),
        "said": you_said(council),
        "doors": laid_out(
            TEAM_DOORS, is_open, prefix="across", pk=council.pk, strong=STRONG_OF_TEAM, first={}, bound=bound or {}
        ),
    }
    return render_page(request, "growth/interdepartmental/team.html", context, status=status)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """The charter, the last day, and which teams are HR and training."""
    council = _kept(request, pk)
    marks = dict(council.marks.values_list("what", "team_id"))
    first: dict[str, Any] = {name: getattr(council, name) for name in ChangeForm.base_fields if hasattr(council, name)}
    first |= {"hr": marks.get(SpecialTeam.HR), "training": marks.get(SpecialTeam.TRAINING)}
    form = ChangeForm(request.POST or None, initial=first)
    said = _("The charter is written anew.")
    return _typed(request, council, form, verbs.change_council, (said, "growth/interdepartmental/change.html"))


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask somebody of a department; `?team=` where its gap was pressed, with whoever leads it proposed."""
    council = _kept(request, pk)
    among = may_be_spoken_for(council)
    team = number_in(request, "team")
    lead = Person.objects.filter(pk=nearest_lead(team) or 0).first() if team in among and team else None
    first = {"team": team, "person": lead.email if lead else ""}
    form = AskForm(request.POST or None, among=among, initial=first)
    said = _("Asked. They say yes or no.")
    return _typed(request, council, form, verbs.ask_to_council, (said, "growth/interdepartmental/ask.html"))


def _kept(request: HttpRequest, pk: int) -> Council:
    me = reader(request)
    council: Council = get_object_or_404(visible_councils(me), pk=pk)
    if not keeps(me, council):
        raise PermissionDenied(_("Whoever founded the team does that, and its sponsor."))
    return council


def _typed(request: HttpRequest, council: Council, form: forms.Form, verb: Any, words: tuple[str, str]) -> HttpResponse:
    said, template = words
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            verb(council, **form.cleaned_data, by=reader(request), now=timezone.now())
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, said)
            return redirect(council)
    return render_page(request, template, {"form": form, "it": council}, status=status)


@require_POST
def sit(request: HttpRequest, pk: int, *, agreed: bool) -> HttpResponse:
    """Whoever is asked says yes or no."""
    me = reader(request)
    council = get_object_or_404(visible_councils(me), pk=pk)
    seat = visible_seats(me).filter(council=council, person=me).order_by("-pk").first()
    if seat is None:
        raise PermissionDenied
    try:
        verbs.answer_seat(seat, agreed=agreed, by=me, now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return _show(request, council, status=409)
    messages.success(
        request, _("Welcome. The agenda is open to you.") if agreed else _("Answered. Nobody asks you why.")
    )
    return redirect(council)
