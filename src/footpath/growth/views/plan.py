"""Which page has an action plan, and what can be done there?"""

from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions, forms, states
from footpath.growth.actions._held import AREAS
from footpath.growth.doors import DOORS, Place
from footpath.growth.models import Area, Plan, Step
from footpath.growth.permissions import can_tick, can_write, visible_plans
from footpath.growth.printed import as_page
from footpath.growth.shown import AreaShown, areas_of, facts_of, next_step
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response

Typed = tuple[str, int, django_forms.Form] | None
ON_PAGE = {  # which forms stand on the page where
    states.DRAFT: ("words", "area", "start"),
    states.ACTIVE: ("words", "area", "check-in", "again", "give-up"),
    states.CHECKIN_DUE: ("words", "area", "check-in", "again", "give-up"),
    states.MET: ("close",),
    states.NOT_MET: ("close", "again"),
    states.DROPPED: ("close",),
    states.CLOSED: (),
}


def plan_for(request: HttpRequest, pk: int) -> Plan:
    """One that the reader may see; of all others they are told that there is none."""
    found: Plan = get_object_or_404(visible_plans(reader(request), timezone.now().date()), pk=pk)
    return found


@require_safe
def plan_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What is to get better, by which steps, and how one will know."""
    return show(request, plan_for(request, pk))


def place_of(request: HttpRequest, pk: int, area: int = 0, step: int = 0) -> Place:
    """On what something is done; 404 where there is no such thing on that plan."""
    plan = plan_for(request, pk)
    on_step = get_object_or_404(Step.objects.select_related("area"), pk=step, area__plan=plan) if step else None
    in_area = get_object_or_404(Area, pk=area, plan=plan) if area else None
    return Place(plan, in_area or (on_step.area if on_step else None), on_step, reader(request), timezone.now())


def through(door: str, place: Place, data: Any, **more: Any) -> tuple[django_forms.Form, int]:
    """Do what a form says: the form with what is wrong about it, and 200, 422 or 409."""
    form = DOORS[door].form(place, data, **more)
    if not form.is_valid():
        return form, 422
    try:
        DOORS[door].act(place, form.cleaned_data, form)
    except ValidationError as error:
        for name, problems in error.error_dict.items():  # what has no box here, such as a figure, stands on top of it
            form.add_error(name if name in form.fields else None, problems)
        return form, 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return form, 409
    return form, 200


@require_POST
def act(request: HttpRequest, pk: int, door: str, area: int = 0, step: int = 0) -> HttpResponse:
    """Do what one form says; what cannot be taken comes back as it was typed."""
    place = place_of(request, pk, area, step)
    form, status = through(door, place, request.POST, auto_id=_ids(door, area))
    if status != 200:
        return show(request, plan_for(request, pk), typed=(door, area, form), status=status)
    if DOORS[door].said:
        messages.success(request, str(DOORS[door].said))
    return redirect(place.plan)


@require_http_methods(["GET", "POST"])
def area_page(request: HttpRequest, pk: int, area: int) -> HttpResponse:
    """What is to get better in other words, or out of the plan."""
    place = place_of(request, pk, area)
    return _piece(request, place, "area", {"text": str(place.area)})


@require_http_methods(["GET", "POST"])
def step_page(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """A step in other words, at another day, or out of the plan."""
    place = place_of(request, pk, step=step)
    assert place.step is not None
    return _piece(request, place, "step", forms.as_typed(place.step))


def _piece(request: HttpRequest, place: Place, door: str, initial: dict[str, Any]) -> HttpResponse:
    if not can_write(place.by, place.plan, place.now.date()):
        raise PermissionDenied
    form, status = DOORS[door].form(place, None, initial=initial), 200
    if request.method == "POST":
        form, status = through(door, place, request.POST)
        if status == 200:
            messages.success(request, str(DOORS[door].said))
            return redirect(place.plan)
    context = {"it": place.plan, "door": door, "area": place.area, "step": place.step, "form": form}
    return render_page(request, "growth/piece.html", context, status=status)


@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """On one page, to hang up or to take along."""
    now = timezone.now()
    return pdf_response(
        request, _("Action plan"), "growth/plan.typ", as_page(plan_for(request, pk), reader(request), now), now=now
    )


@require_POST
def throw_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw it away, with all that is written in it."""
    plan = plan_for(request, pk)
    try:
        actions.throw_plan_away(plan, by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("action-plans")
    messages.success(request, _("It is gone, with all that was written in it."))
    return redirect("action-plans")


def _ids(door: str, area: int = 0) -> str:
    """Several forms on one page have fields of one name."""
    return f"{door}-{area}-%s" if area else f"{door}-%s"


def show(
    request: HttpRequest, plan: Plan, *, typed: tuple[str, int, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of a plan; `typed` is the form that could not be taken, with its door and its area."""
    me, now = reader(request), timezone.now()
    areas = areas_of(plan, me, now)
    may_write = can_write(me, plan, now.date())
    context: dict[str, Any] = {
        "it": plan,
        "areas": [(one, _of_area(plan, one, me, now, typed) if may_write else {}) for one in areas],
        "may_write": may_write,
        "may_tick": can_tick(me, plan, now.date()) and plan.state in states.UNDER_WAY,
        "next": next_step(plan, areas) if may_write else "",
        "forms": _of_plan(plan, me, now, typed) if may_write else {},
        "wrong": typed[2] if typed else None,
        "room": len(areas) < AREAS,
        **facts_of(plan, now),
    }
    return render_page(request, "growth/plan.html", context, status=status)


def _of_plan(plan: Plan, me: Person, now: datetime, typed: Typed) -> dict[str, django_forms.Form]:
    """The forms that stand once on the page, by their names there; what could not be taken as it was typed."""
    place = Place(plan, None, None, me, now)
    initial: dict[str, dict[str, Any]] = {
        "words": forms.words_of(plan),
        "partner": {"partner": plan.partner.name if plan.partner else ""},
        "share": {"supervisor": plan.shared_with_id},
    }
    wanted = [*ON_PAGE[plan.state], *(() if plan.team_id else ("partner", "share"))]
    found = {door: DOORS[door].form(place, None, initial=initial.get(door), auto_id=_ids(door)) for door in wanted}
    if typed and typed[1] == 0 and typed[0] in found:
        found[typed[0]] = typed[2]
    return {door.replace("-", "_"): form for door, form in found.items()}


def _of_area(plan: Plan, one: AreaShown, me: Person, now: datetime, typed: Typed) -> dict[str, django_forms.Form]:
    place = Place(plan, one.area, None, me, now)
    wanted = [
        *(["step"] if plan.state in states.WRITTEN else []), *(["figure"] if plan.state == states.DRAFT else []),
    ]  # fmt: skip
    found = {door: DOORS[door].form(place, None, auto_id=_ids(door, one.area.pk)) for door in wanted}
    if typed and typed[1] == one.area.pk and typed[0] in found:
        found[typed[0]] = typed[2]
    return found
