"""Where does somebody see their visits, and the page of one?"""

from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import LunchGuest, Visit, VisitKind
from footpath.growth.shadowing import forms, states
from footpath.growth.shadowing.attempt import attempt
from footpath.growth.shadowing.doors import DOORS, At
from footpath.growth.shadowing.effect import effect
from footpath.growth.shadowing.permissions import can_run_round, home_of, visible_places, visible_visits
from footpath.growth.shadowing.shown import Shown, shown
from footpath.growth.skills.permissions import visible_grids
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.people.praise import Occasion
from footpath.ui.page import render_page
from footpath.ui.panels import Panel, panels


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What waits for the reader, their visits, and where they could go."""
    me, now = reader(request), timezone.now()
    mine = [shown(one, me, now) for one in visible_visits(me).prefetch_related("consents__person")]
    home_team, today = reach(me, now.date()).home, me.today(now)
    places = list(visible_places(me).filter(state="open"))
    context = {
        "waits": [one for one in mine if one.asks],
        "mine": [one for one in mine if not one.asks and one.visit.state not in states.OVER],
        "past": [one for one in mine if one.visit.state in states.OVER],
        "own_places": [(one, not one.is_ahead(today)) for one in places if one.host_id == me.pk],
        "places": [
            one
            for one in places
            if one.host_id != me.pk and one.team_id != home_team and one.left > 0 and one.is_ahead(today)
        ],
        "grids": visible_grids(me, now.date()),
        "guest": LunchGuest.objects.filter(person=me).first(),
        "runs": can_run_round(me),
        "has_team": home_team is not None,
    }
    return render_page(request, "growth/shadowing/home.html", context)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Without a place: wait for a round."""
    me, now = reader(request), timezone.now()
    form, status = forms.AskForm(request.POST or None, home=home_of(me, now)), 200
    if request.method == "POST":
        made: list[Visit] = []
        status = attempt(form, lambda typed: made.append(_asked(me, now, typed)))
        if status == 200:
            messages.success(request, _("You wait for a place. You hear from us when one is found."))
            return redirect(made[0])
    return render_page(request, "growth/shadowing/ask.html", {"form": form}, status=status)


def _asked(me: Person, now: datetime, typed: Any) -> Visit:
    facts = {"wants": typed["wants"], "days": typed["days"], "wanted": typed["wanted"]}
    return actions.ask_for_visit(**facts, by=me, now=now)


def visit_for(request: HttpRequest, pk: int) -> Visit:
    """One that the reader may see; of all others they are told that there is none."""
    found: Visit = get_object_or_404(visible_visits(reader(request)).prefetch_related("consents__person"), pk=pk)
    return found


@require_safe
def visit_page(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is, and what waits for whom."""
    return show(request, visit_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do what one form says; what cannot be taken comes back as it was typed."""
    at = At(visit_for(request, pk), reader(request), timezone.now())
    form = DOORS[door].form(at)(request.POST, auto_id=f"{door}-%s")
    status = attempt(form, lambda typed: DOORS[door].act(at, typed))
    if status != 200:
        return show(request, visit_for(request, pk), typed=(door, form), status=status)
    messages.success(request, str(DOORS[door].said))
    still = visible_visits(at.by).filter(pk=pk).exists()  # whoever said no to it does not see it any more
    return redirect(at.visit) if still else redirect("visits")


def show(
    request: HttpRequest, visit: Visit, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of a visit; `typed` is the form that could not be taken, with its door."""
    me, now = reader(request), timezone.now()
    it = shown(visit, me, now)
    context = {
        "it": it,
        "forms": _forms(At(visit, me, now), it, typed),
        "wrong": typed[1] if typed else None,
        "effect": effect(visit, me, now),
        "panels": _thanks(it, me, now),
        "today": me.today(now),
        "hands_on": visit.place is not None and visit.place.kind == VisitKind.HANDS_ON,
    }
    return render_page(request, "growth/shadowing/visit.html", context, status=status)


def _forms(at: At, it: Shown, typed: tuple[str, django_forms.Form] | None) -> dict[str, django_forms.Form]:
    asked = it.texts.get("questions") or ["", "", ""]
    initial: dict[str, dict[str, Any]] = {
        "prepare": {f"question_{number}": text for number, text in enumerate(asked, 1)},
        "done": {"done_on": at.visit.on},
        "changed": {"shares": at.visit.shares_change},
    }
    found = {name: door.form(at)(initial=initial.get(name), auto_id=f"{name}-%s") for name, door in DOORS.items()}
    return found | ({typed[0]: typed[1]} if typed else {})


def _thanks(it: Shown, me: Person, now: datetime) -> list[Panel]:
    """A draft of a thank-you note to the host, once the visit took place."""
    place = it.visit.place
    if not it.is_visitor or place is None or it.visit.state not in states.TOOK_PLACE:
        return []
    did = _("You let me see how your work goes: %(role)s.") % {"role": place.role}
    return panels("thanks_for", Occasion(place.host, did, str(it.texts.get("learned", ""))), me, now)
