"""Where does somebody see whom they lead, and prepare a talk; and where do two see their talk?"""

from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions
from footpath.growth.coaching import forms, states
from footpath.growth.coaching.care import in_care, leads_somebody
from footpath.growth.coaching.doors import DOORS, Place
from footpath.growth.coaching.facts import facts_about
from footpath.growth.coaching.figure_words import lines
from footpath.growth.coaching.figures import figures_for, may_read, own_figures
from footpath.growth.coaching.permissions import can_lead_talk, visible_coaching
from footpath.growth.coaching.sheets import as_typed, choices, shown
from footpath.growth.coaching.training import left, parts
from footpath.growth.models import CoachingTalk
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Whom somebody leads, in the order of their names; their talks on both sides."""
    me, now = reader(request), timezone.now()
    talks = list(visible_coaching(me))
    led = list(in_care(me, now.date()))
    ahead = {one.coached_id: one for one in talks if one.supervisor_id == me.pk and one.state in states.OPEN}
    learned = parts(me) if led else []
    context = {
        "people": [(one, ahead.get(one.pk)) for one in led],
        "with_me": [one for one in talks if one.coached_id == me.pk],
        "past": [one for one in talks if one.supervisor_id == me.pk and one.state in states.OVER],
        "parts": learned,
        "is_trained": bool(learned) and all(one.is_done for one in learned),
        "own": lines(own_figures(me, now), mine=True) if led else None,
        "reads_figures": may_read(me, now),
        "panels": panels("coaching", me, me, now),
    }
    return render_page(request, "growth/coaching/home.html", context)


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """How coaching goes in the house, for champions and those who lead several who lead others."""
    me, now = reader(request), timezone.now()
    if not may_read(me, now):
        raise Http404
    found = figures_for(me, now)
    return render_page(request, "growth/coaching/figures.html", {"lines": lines(found) if found else None})


def person_for(request: HttpRequest, pk: int, now: datetime) -> Person:
    """Somebody in the reader's care; of everybody else they are told that there is nobody."""
    found: Person = get_object_or_404(in_care(reader(request), now.date()), pk=pk)
    return found


@require_http_methods(["GET", "POST"])
def person_page(request: HttpRequest, coached: int) -> HttpResponse:
    """What one person's work shows: praise first; and a sheet begins with what was ticked."""
    me, now = reader(request), timezone.now()
    person = person_for(request, coached, now)
    form, status = forms.PickForm(request.POST if request.method == "POST" else None), 200
    if form.is_valid():
        try:
            return redirect(actions.prepare_coaching(person, facts=form.picked, by=me, now=now))
        except ValidationError as error:
            form.add_error(None, [text for texts in error.message_dict.values() for text in texts])
            status = 422
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
    talks = visible_coaching(me).filter(supervisor=me, coached=person)
    found = facts_about(person, me, now)
    context = {
        "person": person,
        "found": found,
        "form": form,
        "ahead": next((one for one in talks if one.state in states.BEFORE), None),
        "talks": [one for one in talks if one.state not in states.BEFORE],
        "left": left(me),
    }
    return render_page(request, "growth/coaching/person.html", context, status=status)


def talk_for(request: HttpRequest, pk: int) -> CoachingTalk:
    """One that the reader may see; of all others they are told that there is none."""
    found: CoachingTalk = get_object_or_404(visible_coaching(reader(request)), pk=pk)
    return found


@require_safe
def talk_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What it is about, how far it is, and what waits for whom."""
    return show(request, talk_for(request, pk))


@require_http_methods(["GET", "POST"])
def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet as the other one will read it, before it is offered."""
    me, now = reader(request), timezone.now()
    talk = talk_for(request, pk)
    if request.method == "POST":
        return act(request, pk, "offer")
    if talk.state != states.DRAFT or not can_lead_talk(me, talk, now.date()):
        return redirect(talk)
    context = {"it": shown(talk, me, now), "left": left(me)}
    return render_page(request, "growth/coaching/offer.html", context)


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do what one form says; what cannot be taken comes back as it was typed."""
    place = Place(talk_for(request, pk), reader(request), timezone.now())
    form = DOORS[door].form(place, request.POST, auto_id=f"{door}-%s")
    status = 200 if form.is_valid() else 422
    if status == 200:
        try:
            DOORS[door].act(place, form.cleaned_data)
        except ValidationError as error:
            for name, problems in error.error_dict.items():
                form.add_error(name if name in form.fields else None, problems)
            status = 422
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
    if status != 200:
        return show(request, talk_for(request, pk), typed=(door, form), status=status)
    if door == "sheet" and "offer" in request.POST:
        return redirect("coaching-offer", pk=pk)
    messages.success(request, str(DOORS[door].said))
    return redirect(place.talk)


@require_POST
def throw_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a sheet away that nobody else has seen."""
    talk = talk_for(request, pk)
    try:
        actions.throw_coaching_away(talk, by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(talk)
    messages.success(request, _("The sheet is gone, with all that was written on it."))
    return redirect("coaching")


def show(
    request: HttpRequest, talk: CoachingTalk, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of a talk; `typed` is the form that could not be taken, with its door."""
    me, now = reader(request), timezone.now()
    it = shown(talk, me, now)
    place = Place(talk, me, now)
    leads = can_lead_talk(me, talk, now.date())
    context: dict[str, Any] = {
        "it": it,
        "leads": leads,
        "wrong": typed[1] if typed else None,
        "today": me.today(now),
        "options": choices(talk, me, now) if talk.state == states.DRAFT and leads else (),
        "forms": _forms(place, it.due.weeks if it.due else 0, typed),
    }
    page = "growth/coaching/sheet.html" if talk.state == states.DRAFT else "growth/coaching/talk.html"
    return render_page(request, page, context, status=status)


def _forms(place: Place, weeks: int, typed: tuple[str, django_forms.Form] | None) -> dict[str, django_forms.Form]:
    """The forms of the page by their names there; what could not be taken as it was typed."""
    talk, today = place.talk, place.by.today(place.now)
    initial: dict[str, dict[str, Any]] = {
        "sheet": as_typed(talk),
        "move": {"talk_on": talk.talk_on},
        "answer": {"view": talk.texts.get("view", "")},
        "view": {"view": talk.texts.get("view", "")},
        "held": {"held_on": min(talk.talk_on or today, today)},
        "word": {"wording": talk.texts.get("wording") or talk.texts.get("proposal", ""), "seen": talk.number},
        "agree": {"seen": talk.number},
        "look": {"weeks": weeks},
    }
    wanted = ("sheet",) if talk.state == states.DRAFT else ("move", "answer", "view", "held", "word", "agree", "look")
    found = {name: DOORS[name].form(place, None, initial=initial[name], auto_id=f"{name}-%s") for name in wanted}
    if typed and typed[0] in found:
        found[typed[0]] = typed[1]
    return found


def must_lead(request: HttpRequest) -> Person:
    """The reader, if they lead somebody; the lesson is for those who do."""
    me = reader(request)
    if not leads_somebody(me, timezone.now().date()):
        raise Http404
    return me
