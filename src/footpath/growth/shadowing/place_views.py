"""Where does somebody offer a place, and ask for one?"""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.growth import actions
from footpath.growth.models import Visit, VisitKind, VisitPlace
from footpath.growth.shadowing import forms, states
from footpath.growth.shadowing.attempt import attempt
from footpath.growth.shadowing.line import in_line
from footpath.growth.shadowing.peaks import heavy_days, heavy_weeks
from footpath.growth.shadowing.permissions import home_of, sees_spots, visible_places
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.page import render_page


def place_for(request: HttpRequest, pk: int) -> VisitPlace:
    """One that the reader may see; of all others they are told that there is none."""
    found: VisitPlace = get_object_or_404(visible_places(reader(request)), pk=pk)
    return found


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Offer a place."""
    me, now = reader(request), timezone.now()
    return _edit(request, None, home_of(me, now), {"kind": VisitKind.OBSERVE, "capacity": 1})


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, place: int) -> HttpResponse:
    """Change what one's own place offers."""
    found = place_for(request, place)
    if found.host_id != reader(request).pk:
        raise PermissionDenied
    days = {f"day_{number}": day for number, day in enumerate(found.dates[: forms.DAYS], 1)}
    columns = ("role", "sees", "kind", "capacity", "remote", "spots")
    return _edit(request, found, found.team_id, {**{name: getattr(found, name) for name in columns}, **days})


def _edit(request: HttpRequest, place: VisitPlace | None, team: int, initial: dict[str, Any]) -> HttpResponse:
    me, now = reader(request), timezone.now()
    form, status = forms.PlaceForm(request.POST or None, initial=initial), 200
    if request.method == "POST":
        made: list[VisitPlace] = []
        status = attempt(form, lambda typed: made.append(_kept(place, typed, me, now)))
        if status == 200:
            messages.success(request, _("Kept. Whoever waits for such a place finds it."))
            return redirect(made[0])
    heavy = sorted(heavy_weeks([team], now)[team])[:6]
    context = {"form": form, "place": place, "heavy": heavy}
    return render_page(request, "growth/shadowing/place_form.html", context, status=status)


def _kept(place: VisitPlace | None, typed: Any, me: Person, now: datetime) -> VisitPlace:
    facts = {name: typed[name] for name in ("role", "sees", "kind", "capacity", "remote", "spots", "days")}
    return actions.offer_place(place, **facts, by=me, now=now)


@require_http_methods(["GET", "POST"])
def place_page(request: HttpRequest, place: int) -> HttpResponse:
    """What somebody will see there; and ask for it."""
    me, now = reader(request), timezone.now()
    found = place_for(request, place)
    heavy = heavy_days(found, now)
    form, status = forms.AskPlaceForm(request.POST or None, place=found, heavy=heavy, today=now.date()), 200
    if request.method == "POST":
        made: list[Visit] = []
        status = attempt(form, lambda typed: made.append(_asked(found, typed, me, now)))
        if status == 200:
            messages.success(request, _("The place is held for you. Those whose yes it takes are asked."))
            return redirect(made[0])
    return show(request, found, form, status)


def _asked(place: VisitPlace, typed: Any, me: Person, now: datetime) -> Visit:
    days = [date.fromisoformat(typed["on"])]
    return actions.ask_for_visit(wants=typed["wants"], days=days, place=place, by=me, now=now)


def show(
    request: HttpRequest, place: VisitPlace, form: forms.AskPlaceForm, status: int = 200, why: Any = None
) -> HttpResponse:
    """Render the page of a place."""
    me, now = reader(request), timezone.now()
    mine = place.host_id == me.pk
    own = reach(me, now.date()).home == place.team_id
    context = {
        "place": place,
        "days": [(one, one in form.heavy) for one in place.dates if one > now.date()],
        "is_mine": mine,
        "spots": place.spots if sees_spots(me, place, now.date()) else "",
        "coming": Visit.objects.filter(place=place, state__in=states.HELD).count() if mine else 0,
        "form": form,
        "reason": why or forms.ReasonForm(),
        "may_ask": not mine
        and not own
        and place.left > 0
        and place.state == "open"
        and not in_line(me, place.host, now.date()),
        "own_team": own and not mine,
    }
    return render_page(request, "growth/shadowing/place.html", context, status=status)


@require_POST
def withdraw(request: HttpRequest, place: int) -> HttpResponse:
    """Take a place back."""
    me, now = reader(request), timezone.now()
    found = place_for(request, place)
    form = forms.ReasonForm(request.POST)
    status = attempt(form, lambda typed: actions.withdraw_place(found, reason=typed["reason"], by=me, now=now))
    if status != 200:
        empty = forms.AskPlaceForm(place=found, heavy=heavy_days(found, now), today=now.date())
        return show(request, place_for(request, place), empty, status, form)
    messages.success(request, _("The place is taken back. Whoever was to come is told."))
    return redirect("visits")
