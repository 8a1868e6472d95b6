"""Which pages has the program?"""

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

from footpath.growth import actions
from footpath.growth.models import Program, ProgramStep
from footpath.growth.program import states
from footpath.growth.program.doors import ON_IT, ON_STEP, Door, Place
from footpath.growth.program.forms import BeginForm, SurveyForm
from footpath.growth.program.permissions import stewards, visible_programs
from footpath.growth.program.route import BY_KEY, ROUTE
from footpath.growth.program.shown import page_of, steps_of, where
from footpath.growth.program.told import told, waves_of
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.models import Instrument
from footpath.surveys.permissions import can_build
from footpath.ui.page import render_page
from footpath.ui.panels import panels

READY = "internal-customer-survey"  # the survey that comes with the house
ASKS = ("survey", "again")  # the steps that ask it
Typed = tuple[str, django_forms.Form] | None


def program_for(request: HttpRequest, pk: int) -> Program:
    """One that the reader may see; of all others they are told that there is none."""
    found = visible_programs(reader(request), timezone.now().date()).prefetch_related("steps")
    it: Program = get_object_or_404(found, pk=pk)
    return it


def step_for(program: Program, key: str) -> ProgramStep:
    """One step of it; 404 where there is none."""
    step: ProgramStep = get_object_or_404(ProgramStep, program=program, key=key, key__in=BY_KEY)
    step.program = program
    return step


@require_safe
def programs(request: HttpRequest) -> HttpResponse:
    """What runs, what was, and what a program is."""
    me, now = reader(request), timezone.now()
    today = me.today(now)
    found = list(visible_programs(me, now.date()).prefetch_related("steps"))
    context = {
        "running": [(one, where(one, today)) for one in found if one.state == states.RUNNING],
        "earlier": [(one, where(one, today)) for one in found if one.state != states.RUNNING][:12],
        "may_start": stewards(me),
        "route": ROUTE,
        "panels": panels("program", None, me, now),
    }
    return render_page(request, "growth/program/home.html", context)


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Start one: for whom, from which day on, with which survey."""
    me, now = reader(request), timezone.now()
    if not stewards(me):
        raise PermissionDenied
    today = me.today(now)
    initial = {"starts_on": today, "survey": Instrument.objects.filter(key=READY, retired_at=None).first()}
    form, status = BeginForm(request.POST or None, initial=initial, today=today), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                program = actions.begin_program(**form.cleaned_data, by=me, now=now)
                messages.success(request, _("Started. Everybody who is in it sees it on their home page."))
                return redirect(program)
            except ValidationError as error:
                _add(form, error)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = 409
    return render_page(request, "growth/program/start.html", {"form": form, "route": ROUTE}, status=status)


@require_safe
def program_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, what is next, and what is asked of whoever reads it."""
    return show(request, program_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """End it, or hand it over; what cannot be taken comes back as it was typed."""
    place = Place(program_for(request, pk), None, reader(request), timezone.now())
    form, status = through(ON_IT[door], place, request.POST)
    if status != 200:
        return show(request, program_for(request, pk), typed=(door, form), status=status)
    messages.success(request, str(ON_IT[door].said))
    return redirect(place.program)


@require_safe
def step_page(request: HttpRequest, pk: int, leg: str) -> HttpResponse:
    """One step with all its words, and for whoever looks after it what can be changed."""
    program = program_for(request, pk)
    return show_step(request, step_for(program, leg))


@require_POST
def act_on_step(request: HttpRequest, pk: int, leg: str, door: str) -> HttpResponse:
    """Move it, say that it is done, leave it out, bring it back."""
    step = step_for(program_for(request, pk), leg)
    form, status = through(ON_STEP[door], Place(step.program, step, reader(request), timezone.now()), request.POST)
    if status != 200:
        return show_step(request, step_for(program_for(request, pk), leg), typed=(door, form), status=status)
    messages.success(request, str(ON_STEP[door].said))
    return redirect(step.program)


def through(door: Door, place: Place, data: Any) -> tuple[django_forms.Form, int]:
    """Do what a form says: the form with what is wrong about it, and 200, 422 or 409."""
    if not stewards(place.by):
        raise PermissionDenied
    form = door.form(data)
    if not form.is_valid():
        return form, 422
    try:
        door.act(place, form.cleaned_data)
    except ValidationError as error:
        _add(form, error)
        return form, 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return form, 409
    return form, 200


def _add(form: django_forms.Form, error: ValidationError) -> None:
    for name, problems in error.error_dict.items():
        form.add_error(name if name in form.fields else None, problems)


def show(request: HttpRequest, program: Program, *, typed: Typed = None, status: int = 200) -> HttpResponse:
    """The page of one; `typed` is the form that could not be taken, with its door."""
    me, now = reader(request), timezone.now()
    context = page_of(program, me, now)
    context["forms"] = _forms(ON_IT, {"keeper": {"keeper": program.keeper}}, typed) if context["may"] else {}
    context |= {"wrong": typed[1] if typed else None, "panels": panels("program", program, me, now)}
    return render_page(request, "growth/program/program.html", context, status=status)


def show_step(request: HttpRequest, step: ProgramStep, *, typed: Typed = None, status: int = 200) -> HttpResponse:
    """The page of one step."""
    me, now = reader(request), timezone.now()
    one = _shown(step, me, now)
    may = stewards(me) and step.program.state == states.RUNNING
    initial = {"move": {"first": step.first}, "done": {"brought": step.brought}}
    context = {
        "it": step.program, "one": one, "may": may, "wrong": typed[1] if typed else None,
        "forms": _forms(ON_STEP, initial, typed) if may else {},
    }  # fmt: skip
    if may and step.key in ASKS and not waves_of(step.program):
        context |= {"survey": _survey_form(step.program), "may_build": can_build(me)}
    return render_page(request, "growth/program/step.html", context, status=status)


def _survey_form(program: Program) -> SurveyForm:
    """The surveys of which one is asked; the one that comes with the house where none was chosen."""
    chosen = program.survey or Instrument.objects.filter(key=READY, retired_at=None).first()
    form = SurveyForm(initial={"survey": chosen}, auto_id="survey-%s")
    field = form.fields["survey"]
    assert isinstance(field, django_forms.ModelChoiceField)
    field.choices = [(one.pk, str(one)) for one in field.queryset or ()]  # looked up once; none at all is no form
    return form


def _shown(step: ProgramStep, me: Person, now: datetime) -> Any:
    today = me.today(now)
    facts = dict(told(step.program, now, runs=stewards(me)))
    return next(one for one in steps_of(step.program, today, facts) if one.step.key == step.key)


def _forms(doors: Any, initial: dict[str, Any], typed: Typed) -> dict[str, django_forms.Form]:
    """The forms on a page by their doors; what could not be taken as it was typed."""
    found = {door: one.form(initial=initial.get(door), auto_id=f"{door}-%s") for door, one in doors.items()}
    if typed:
        found[typed[0]] = typed[1]
    return {door.replace("-", "_"): form for door, form in found.items()}
