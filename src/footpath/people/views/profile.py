"""Which pages change what is said of a person?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.files.serving import serve
from footpath.people import actions
from footpath.people.hours_forms import WeekForm
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.profile import changeable
from footpath.people.profile_forms import LISTS, PhotoForm, ProfileForm, complain
from footpath.people.queries import home_team
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.views.answers import meanwhile, only, seen_edits
from footpath.ui.page import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The profile, with the fields that the reader may change."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=pk)
    allowed = changeable(me, person, now.date())
    if not allowed:
        raise PermissionDenied
    form, status = ProfileForm(request.POST or None, person=person, allowed=allowed), 200
    theirs: list[tuple[str, str]] = []
    if request.method == "POST":
        only(request, form.fields)
        form, status = ProfileForm(request.POST, person=person, allowed=allowed), 422
        try:
            if form.is_valid():
                actions.change_person(person, facts=form.cleaned_data, by=me, now=now, edits=seen_edits(request))
                messages.success(request, _("Kept."))
                return redirect("person", pk=pk)
        except ValidationError as error:
            complain(form, error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            person.refresh_from_db()
            theirs, status = meanwhile(form, _said(person)), 409
    context = {"person": person, "form": form, "theirs": theirs, "photo": PhotoForm() if "photo" in allowed else None}
    context |= {"own": "week" in allowed, "mine": me == person}
    return render_page(request, "people/person_edit.html", context, status=status)


def _said(person: Person) -> dict[str, Any]:
    """What is said of them, as the form would show it."""
    said = {name: getattr(person, name) for name in ProfileForm.base_fields}
    return said | {name: ", ".join(said[name]) for name in LISTS}


@require_http_methods(["GET", "HEAD", "POST"])
def photo(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The photo; posted, a new one, or none."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me).select_related("photo"), pk=pk)
    if request.method != "POST":
        return _shown(person)
    if "photo" not in changeable(me, person, now.date()):
        raise PermissionDenied
    form = PhotoForm(request.POST, request.FILES)
    remove = "remove" in request.POST
    try:
        if remove or form.is_valid():
            actions.set_photo(person, None if remove else form.cleaned_data["photo"], by=me, now=now)
            messages.success(request, _("The photo is gone.") if remove else _("The photo is there."))
            return redirect("person-edit", pk=pk)
    except ValidationError as error:
        complain(form, error)
    profile = ProfileForm(None, person=person, allowed=changeable(me, person, now.date()))
    context = {"person": person, "form": profile, "photo": form, "own": True, "mine": me == person}
    return render_page(request, "people/person_edit.html", context, status=422)


def _shown(person: Person) -> FileResponse:
    """The picture itself: drawn by us as JPEG, and whatever it says, no browser makes anything else of it."""
    if person.photo is None:
        raise Http404
    answer = serve(person.photo)
    answer.headers["Content-Type"] = "image/jpeg"
    answer.headers["Content-Disposition"] = "inline"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def week(request: HttpRequest, pk: int) -> HttpResponse:
    """The hours of one person, where they differ from those of the team."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=pk)
    if "week" not in changeable(me, person, now.date()):
        raise PermissionDenied
    team = home_team(person, now.date())
    usual = person.week or (team.hours.week if team else [[[480, 720], [780, 1020]]] * 5 + [[], []])
    add = _day_to_add(request)
    form, status = WeekForm(request.POST or None, week=usual, add=add), 200
    if request.method == "POST" and add is None:
        as_team = "as_team" in request.POST
        status = 422
        try:
            if as_team or form.is_valid():
                kept = None if as_team else form.cleaned_data["week"]
                actions.change_person(person, facts={"week": kept}, by=me, now=now, edits=seen_edits(request))
                messages.success(request, _("The hours are kept."))
                return redirect("person", pk=pk)
        except ValidationError as error:
            complain(form, error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            person.refresh_from_db()
            status = 409
    context = {"person": person, "form": form, "team": team, "mine": me == person}
    return render_page(request, "people/week.html", context, parts=("week",), status=status)


def _day_to_add(request: HttpRequest) -> int | None:
    """The weekday to which one more window is wanted."""
    typed = request.POST.get("add", "")
    return int(typed) if typed in {"0", "1", "2", "3", "4", "5", "6"} else None
