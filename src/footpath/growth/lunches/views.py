"""Where does somebody take part in lunch across, and say yes to one?"""

from collections.abc import Mapping
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.lunches import forms, states
from footpath.growth.lunches.pairs import shares_met
from footpath.growth.lunches.permissions import visible_lunches
from footpath.growth.lunches.printed import as_page
from footpath.growth.models import Lunch, LunchGuest
from footpath.growth.shadowing.attempt import attempt
from footpath.people.middleware import reader
from footpath.people.permissions import reach
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response

FORMS = {"join": forms.JoinForm, "pause": forms.PauseForm, "leave": forms.LeaveForm}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Whether one takes part, with whom one was paired, and how many of the pairs of teams have met."""
    return show_home(request)


@require_POST
def take_part(request: HttpRequest, door: str) -> HttpResponse:
    """Take part, take a break, or leave."""
    who: dict[str, Any] = {"by": reader(request), "now": timezone.now()}
    form = FORMS[door](request.POST)
    acts = {
        "join": lambda typed: actions.join_lunches(**typed, **who),
        "pause": lambda typed: actions.pause_lunches(**typed, **who),
        "leave": lambda _typed: actions.leave_lunches(**who),
    }
    said = {
        "join": _("You take part. You hear from us when somebody of another team could meet you."),
        "pause": _("You are not asked until you come back.") if request.POST.get("paused") else _("You are back."),
        "leave": _("You do not take part any more."),
    }
    status = attempt(form, acts[door])
    if status != 200:
        return show_home(request, typed=(door, form), status=status)
    messages.success(request, said[door])
    return redirect("lunches")


def show_home(
    request: HttpRequest, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of lunches."""
    me, now = reader(request), timezone.now()
    guest = LunchGuest.objects.filter(person=me).first()
    house, team = shares_met(now, reach(me, now.date()).home)
    lunches = [(one, one.across(me)) for one in visible_lunches(me)]
    initial = {"kind": guest.kind, "months": guest.months} if guest else {"kind": "lunch", "months": 1}
    context = {
        "guest": guest,
        "ahead": [(one, other) for one, other in lunches if one.state in states.OPEN],
        "past": [(one, other) for one, other in lunches if one.state == states.MET],
        "form": typed[1] if typed and typed[0] == "join" else forms.JoinForm(initial=initial),
        "wrong": typed[1] if typed else None,
        "house": house,
        "team": team,
    }
    return render_page(request, "growth/lunches/home.html", context, status=status)


def lunch_for(request: HttpRequest, pk: int) -> Lunch:
    """One of the reader's; of all others they are told that there is none."""
    found: Lunch = get_object_or_404(visible_lunches(reader(request)), pk=pk)
    return found


@require_safe
def lunch_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Who it is, a day, and the card of questions."""
    return show(request, lunch_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Say yes or not this time, or that one has met."""
    lunch, me, now = lunch_for(request, pk), reader(request), timezone.now()
    form: django_forms.Form = forms.MetForm(request.POST) if door == "met" else forms.AnswerForm(request.POST)

    def do(typed: Mapping[str, Any]) -> object:
        if door == "met":
            return actions.note_lunch_met(lunch, met_on=typed["met_on"], by=me, now=now)
        return actions.answer_lunch(lunch, yes=typed["yes"] == "yes", on=typed["on"], by=me, now=now)

    status = attempt(form, do)
    if status != 200:
        return show(request, lunch_for(request, pk), typed=(door, form), status=status)
    messages.success(request, _("Noted.") if door == "met" else _("Your answer is noted."))
    return redirect(lunch)


def show(
    request: HttpRequest, lunch: Lunch, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of a lunch."""
    me, now = reader(request), timezone.now()
    today = me.today(now)
    context = {
        "it": lunch,
        "other": lunch.across(me),
        "other_team": lunch.other_team if me.pk == lunch.one_id else lunch.one_team,
        "i_said": lunch.said(me),
        "is_open": lunch.state in states.OPEN,
        "day_came": lunch.state in states.OPEN and lunch.on is not None and lunch.on <= today,
        "form": typed[1] if typed and typed[0] == "answer" else forms.AnswerForm(initial={"on": lunch.on}),
        "met": typed[1]
        if typed and typed[0] == "met"
        else forms.MetForm(initial={"met_on": min(lunch.on or today, today)}),
        "wrong": typed[1] if typed else None,
        "card": as_page(lunch),
        "today": today,
    }
    return render_page(request, "growth/lunches/lunch.html", context, status=status)


@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The card of three questions, on paper."""
    lunch = lunch_for(request, pk)
    return pdf_response(request, _("Lunch across"), "growth/lunches/card.typ", as_page(lunch), now=timezone.now())
