"""On which pages is one moment or one end of a scenario written, with what is wrong while one types?"""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.growth import actions
from footpath.growth.cooperation import own_forms as forms
from footpath.growth.cooperation.editing import added, with_place, without
from footpath.growth.cooperation.library import opened
from footpath.growth.cooperation.own_views import show_editor, told, writable
from footpath.growth.models import RolePlay
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.pure.role_play import End, Node, Scenario
from footpath.ui.page import render_page


def _keep(request: HttpRequest, row: RolePlay, scenario: Scenario, form: Any) -> int:
    """Keep it: 200, 422 or 409, with what is wrong on the form."""
    edits = form.cleaned_data["edits"]
    try:
        actions.write_role_play(scenario, role_play=row, edits=edits, by=reader(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, " ".join(error.messages))
        return 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return 409
    return 200


@require_http_methods(["GET", "HEAD", "POST"])
def about(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, the two sides, the rules, where it begins."""
    row = writable(request, pk)
    it, status = opened(row), 200
    initial = {
        "title": it.title, "about": it.about, "you": it.you.name, "you_brief": it.you.brief, "other": it.other.name,
        "other_brief": it.other.brief, "rules": list(it.rules), "start": it.start, "audience": it.audience,
        "edits": row.edits,
    }  # fmt: skip
    form = forms.AboutForm(request.POST if request.method == "POST" else None, initial=initial, scenario=it)
    if request.method == "POST":
        status = _keep(request, row, replace(it, **form.facts()), form) if form.is_valid() else 422
        if status == 200:
            return redirect(row)
    context = {"it": row, "scenario": it, "form": form}
    return render_page(request, "growth/cooperation/own_about.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, pk: int, place: str) -> HttpResponse:
    """A moment with its choices, or an end."""
    row = writable(request, pk)
    scenario = opened(row)
    there, status = _there(scenario, place), 200
    data = request.POST if request.method == "POST" else None
    form, rows = _forms(row, scenario, there, data)
    if request.method == "POST":
        changed = _typed(scenario, there, form, rows)
        status = _keep(request, row, changed, form) if changed is not None else 422
        if status == 200:
            messages.success(request, _("Kept."))
            return redirect("role-play-place", pk=row.pk, place=place) if "stay" in request.POST else redirect(row)
    context = {
        "it": row, "scenario": scenario, "there": there, "is_end": isinstance(there, End), "form": form, "rows": rows,
        "faults": _faults_of(scenario, place), "shown": max(3, len(getattr(there, "choices", ())) + 1), "writes": True,
    }  # fmt: skip
    return render_page(request, "growth/cooperation/own_place.html", context, status=status)


@require_POST
def check(request: HttpRequest, pk: int, place: str) -> HttpResponse:
    """What would be wrong with it as it stands typed; nothing is kept."""
    row = writable(request, pk)
    scenario = opened(row)
    there = _there(scenario, place)
    form, rows = _forms(row, scenario, there, request.POST)
    changed = _typed(scenario, there, form, rows)
    context = {
        "faults": _faults_of(changed, place) if changed else [],
        "typed": changed is not None,
        "it": row,
        "scenario": changed or scenario,
        "writes": True,
    }
    return render(request, "growth/cooperation/faults.html", context, status=200)


def _there(scenario: Scenario, key: str) -> Node | End:
    found = scenario.places.get(key)
    if found is None:
        raise Http404
    return found


def _forms(row: RolePlay, scenario: Scenario, there: Node | End, data: Any) -> tuple[Any, list[forms.ChoiceRow]]:
    if isinstance(there, End):
        initial = {"text": there.text, "kind": there.kind, "understands": there.understands, "agrees": there.agrees}
        return forms.EndForm(data, initial={**initial, "edits": row.edits}), []
    initial = {
        "situation": there.situation, "says": there.says, "speaker": there.speaker, "inside": there.inside,
        "temperature": there.temperature, "picture": there.picture, "alt": there.alt, "edits": row.edits,
    }  # fmt: skip
    return forms.NodeForm(data, initial=initial), forms.rows_of(scenario, there, data)


def _typed(scenario: Scenario, there: Node | End, form: Any, rows: list[forms.ChoiceRow]) -> Scenario | None:
    """The scenario with what was typed; None where a box could not be read."""
    if not all([form.is_valid(), *(row.is_valid() for row in rows)]):
        return None
    made = forms.end_of(there.key, form) if isinstance(there, End) else forms.node_of(there.key, form, rows)
    return replace(with_place(scenario, made), poor=(), good=())


def _faults_of(scenario: Scenario, key: str) -> list[tuple[Any, str]]:
    """Those of this place first, then the others."""
    return sorted(told(scenario), key=lambda row: row[0].place != key)


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A new moment or end."""
    row = writable(request, pk)
    form, status = forms.AddForm(request.POST), 422
    if form.is_valid():
        grown = added(opened(row), form.cleaned_data["name"], end=form.cleaned_data["kind"] == "end")
        if grown is None:
            form.add_error(None, _("Forty moments and twelve ends are the most."))
        else:
            status = _keep(request, row, grown[0], form)
            if status == 200:
                return redirect("role-play-place", pk=row.pk, place=grown[1])
    return show_editor(request, row, {"add": form}, status=status)


@require_POST
def drop(request: HttpRequest, pk: int, place: str) -> HttpResponse:
    """Out of the scenario."""
    row = writable(request, pk)
    scenario = opened(row)
    _there(scenario, place)
    form = forms.AddForm({"name": place, "kind": "node", "edits": request.POST.get("edits", row.edits)})
    status = _keep(request, row, without(scenario, place), form) if form.is_valid() else 422
    if status == 200:
        messages.success(request, _("It is out. Choices that led there lead nowhere now."))
        return redirect(row)
    return show_editor(request, row, {"add": form}, status=status)
