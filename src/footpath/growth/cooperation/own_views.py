"""On which pages does somebody write a scenario: from a skeleton, a file, or a moment of their own?"""

from dataclasses import replace
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations.permissions import visible_points
from footpath.growth import actions
from footpath.growth.cooperation import own_forms as forms
from footpath.growth.cooperation.faults import sentence
from footpath.growth.cooperation.library import opened
from footpath.growth.cooperation.names import all_names, found_in, stripped
from footpath.growth.cooperation.permissions import (
    can_show_everybody,
    can_take_back,
    can_write,
    visible_role_plays,
)
from footpath.growth.cooperation.skeleton import skeleton
from footpath.growth.models import RolePlay, ShownTo
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import reach
from footpath.people.refusals import Refused
from footpath.pure.role_play import Scenario
from footpath.pure.role_play_check import Fault, faults
from footpath.ui.page import render_page

MOMENTS = 12


def row_for(request: HttpRequest, pk: int) -> RolePlay:
    """One that the reader may see; of all others they are told that there is none."""
    found: RolePlay = get_object_or_404(visible_role_plays(reader(request), timezone.now().date()), pk=pk)
    return found


def writable(request: HttpRequest, pk: int) -> RolePlay:
    """One that they write."""
    row = row_for(request, pk)
    if not can_write(reader(request), row):
        raise PermissionDenied
    return row


def told(scenario: Scenario) -> list[tuple[Fault, str]]:
    """What is wrong, with its sentence."""
    return [(one, sentence(one, scenario)) for one in faults(scenario)]


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin with a skeleton, a file or a moment."""
    form = forms.NewForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        found = _write(request, form, skeleton(title=form.cleaned_data["title"]))
        if found is not None:
            return redirect(found)
    return _new_page(request, form, forms.ImportForm(), status=422 if request.method == "POST" else 200)


@require_POST
def take_in(request: HttpRequest) -> HttpResponse:
    """A scenario from a file, as a draft of one's own, whatever is wrong with it."""
    form = forms.ImportForm(request.POST, request.FILES)
    if form.is_valid():
        given = form.cleaned_data["file"]
        found = _write(request, form, replace(given, title=given.title.strip()[:120] or _("Without a title")))
        if found is not None:
            return redirect(found)
    return _new_page(request, forms.NewForm(), form, status=422)


def _new_page(request: HttpRequest, form: Any, import_form: Any, *, status: int) -> HttpResponse:
    points = visible_points(reader(request)).filter(outcome="better").order_by("-on", "-pk")[:MOMENTS]
    context = {"form": form, "import_form": import_form, "points": points}
    return render_page(request, "growth/cooperation/own_new.html", context, status=status)


def _write(request: HttpRequest, form: django_forms.Form, scenario: Scenario) -> RolePlay | None:
    try:
        return actions.write_role_play(scenario, by=reader(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, " ".join(error.messages))
    except Refused as refusal:
        form.add_error(None, str(refusal))
    return None


@require_http_methods(["GET", "HEAD", "POST"])
def from_moment(request: HttpRequest, point: int) -> HttpResponse:
    """A moment of one's own contact log becomes a talk: names go, and whoever writes it reads it once more."""
    moment = get_object_or_404(visible_points(reader(request)), pk=point)
    names = all_names()
    if request.method != "POST":
        texts = {name: stripped(str(moment.texts.get(name) or ""), names) for name in ("moment", "why", "needed")}
        given = {"situation": texts["moment"], "says": texts["why"], "needs": texts["needed"]}
        return _moment_page(request, point, forms.MomentForm(initial=given), [])
    form = forms.MomentForm(request.POST)
    if not form.is_valid():
        return _moment_page(request, point, form, [], status=422)
    typed = form.cleaned_data
    scenario = skeleton(**{name: typed[name] for name in ("title", "situation", "says", "needs")})
    warned = [one for one in found_in(scenario, names) if one.words not in request.POST.get("seen", "")]
    if warned:
        return _moment_page(request, point, form, warned, status=422)
    found = _write(request, form, scenario)
    return redirect(found) if found else _moment_page(request, point, form, [], status=422)


def _moment_page(request: HttpRequest, point: int, form: Any, warned: list[Any], *, status: int = 200) -> HttpResponse:
    context = {"form": form, "warned": warned, "seen": " · ".join(one.words for one in warned), "point": point}
    return render_page(request, "growth/cooperation/own_moment.html", context, status=status)


@require_safe
def editor(request: HttpRequest, pk: int) -> HttpResponse:
    """All of a scenario: its moments and where they lead, what is wrong, who may play it."""
    return show_editor(request, row_for(request, pk))


def show_editor(
    request: HttpRequest, row: RolePlay, typed: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """The page of a scenario; `typed` are forms that could not be taken."""
    me, now = reader(request), timezone.now()
    scenario = opened(row)
    forms_here: dict[str, Any] = {"show": forms.ShowForm(), "add": forms.AddForm(), **(typed or {})}
    forms_here["show"].fields["team"].queryset = Team.objects.filter(pk__in=reach(me, now.date()).member_of)
    concerns = found_in(scenario, all_names()) if row.shown_to != ShownTo.EVERYBODY else []
    context = {
        "it": row,
        "scenario": scenario,
        "faults": told(scenario),
        "concerns": concerns,
        "writes": can_write(me, row),
        "may_show": can_show_everybody(me, row) and row.shown_to != ShownTo.EVERYBODY,
        "may_take_back": can_take_back(me, row) and row.shown_to != ShownTo.NOBODY,
        "forms": forms_here,
        "wrong": next(iter((typed or {}).values()), None),
    }
    return render_page(request, "growth/cooperation/own.html", context, status=status)


@require_POST
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who may play it."""
    row, form, status = row_for(request, pk), forms.ShowForm(request.POST), 422
    if form.is_valid():
        try:
            row = actions.show_role_play(row, **form.cleaned_data, by=reader(request), now=timezone.now())
        except ValidationError as error:
            for name, problems in error.error_dict.items():
                form.add_error(name if name in form.fields else None, problems)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
        else:
            words = _("From now on it is played by: %(whom)s.")
            messages.success(request, words % {"whom": row.team.name if row.team else row.get_shown_to_display()})
            still = visible_role_plays(reader(request), timezone.now().date()).filter(pk=row.pk).exists()
            return redirect(row if still else "role-plays")
    return show_editor(request, row, {"show": form}, status=status)


@require_POST
def throw_away(request: HttpRequest, pk: int) -> HttpResponse:
    """It goes, with all that is written in it."""
    row = writable(request, pk)
    try:
        actions.throw_role_play_away(row, by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("It is gone, with all that was written in it."))
    return redirect("role-plays")
