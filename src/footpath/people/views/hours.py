"""Which pages show and set working hours?"""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.people import actions
from footpath.people.hours import week_in_words, windows_in_words
from footpath.people.hours_forms import HoursForm, WeekForm
from footpath.people.middleware import reader
from footpath.people.models import WorkingHours
from footpath.people.permissions import can_administer
from footpath.people.profile_forms import complain
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.rules import public_holidays, working_calendar
from footpath.people.views.answers import seen_edits
from footpath.ui.page import render_page

OFFICE = [[[480, 720], [780, 1020]]] * 5 + [[], []]


@require_safe
def calendars(request: HttpRequest) -> HttpResponse:
    """Every calendar, and which teams work by it."""
    me = reader(request)
    every = WorkingHours.objects.annotate(count=Count("teams")).prefetch_related("teams")
    rows = [(hours, week_in_words(hours.week)) for hours in every]
    return render_page(request, "people/hours.html", {"rows": rows, "may": can_administer(me)})


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A new calendar."""
    return _edit(request, WorkingHours(week=OFFICE, zone=reader(request).zone))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A calendar that is there."""
    return _edit(request, get_object_or_404(WorkingHours, pk=pk))


def _edit(request: HttpRequest, hours: WorkingHours) -> HttpResponse:
    me, now, sent = reader(request), timezone.now(), request.POST or None
    if not can_administer(me):
        raise PermissionDenied
    add = int(sent["add"]) if sent and sent.get("add", "") in {*"0123456"} else None
    form, week, status = HoursForm(sent, hours=hours), WeekForm(sent, week=hours.week, add=add), 200
    stored = hours.edits
    if sent and add is None and "preview" not in sent:
        status = 422
        try:
            if form.is_valid() & week.is_valid():
                facts = {**form.cleaned_data, "week": week.cleaned_data["week"]}
                actions.save_hours(hours, by=me, now=now, edits=seen_edits(request), **facts)
                messages.success(request, _("The working hours are kept. Every clock goes by them from now on."))
                return redirect("hours")
        except ValidationError as error:
            _complain(form, week, error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            stored = WorkingHours.objects.only("edits").get(pk=hours.pk).edits
            status = 409
    kept = WorkingHours.objects.filter(pk=hours.pk).first() if status == 409 else None
    context = {"hours": hours, "form": form, "week": week, "edits": stored, "days": next_week(form, week, hours)}
    context["theirs"] = week_in_words(kept.week) if kept else []
    return render_page(request, "people/hours_edit.html", context, parts=("preview", "week"), status=status)


def _complain(form: HoursForm, week: WeekForm, error: ValidationError) -> None:
    """What is wrong with the week stands above it, everything else beside its field."""
    if "week" in error.message_dict:
        for text in error.message_dict["week"]:
            week.add_error(None, text)
    else:
        complain(form, error)


def next_week(form: HoursForm, week: WeekForm, hours: WorkingHours) -> list[dict[str, Any]]:
    """What the seven days from next Monday look like with what was typed; empty while no calendar comes of it."""
    first = timezone.localdate()
    first += timedelta(days=7 - first.weekday())
    if form.is_bound and not (form.is_valid() & week.is_valid()):
        return []
    facts = form.cleaned_data if form.is_bound else {name: getattr(hours, name) for name in form.fields}
    typed = week.cleaned_data["week"] if week.is_bound else hours.week
    try:
        holidays = public_holidays(facts["country"], facts["region"])
        calendar = working_calendar(facts["zone"], (typed, facts["closures"], facts["extra_days"]), holidays)
    except ValueError:
        return []
    days = [first + timedelta(days=n) for n in range(7)]
    return [
        {"day": day, "hours": windows_in_words(calendar.windows_on(day)), "why": _why(day, facts, holidays)}
        for day in days
    ]


def _why(day: date, facts: dict[str, Any], holidays: frozenset[date]) -> str:
    """Why a day is not as usual."""
    if day.isoformat() in facts["extra_days"]:
        return _("open besides")
    if any(first <= day.isoformat() <= last for first, last in facts["closures"]):
        return _("closed")
    return _("public holiday") if day in holidays else ""
