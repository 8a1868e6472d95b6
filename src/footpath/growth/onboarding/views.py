"""Which pages has the onboarding of somebody new?"""

from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from footpath.growth.models import Doer, ItemKind, Onboarding, OnboardingItem
from footpath.growth.onboarding import newer, states
from footpath.growth.onboarding.doors import ON_IT, ON_ITEM, Door, Place
from footpath.growth.onboarding.permissions import can_waive, visible_onboardings
from footpath.growth.onboarding.shown import page_of, part_of, shown
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

Typed = tuple[str, django_forms.Form] | None


def onboarding_for(request: HttpRequest, pk: int) -> Onboarding:
    """One that the reader may see; of all others they are told that there is none."""
    found: Onboarding = get_object_or_404(visible_onboardings(reader(request), timezone.now().date()), pk=pk)
    return found


def item_for(onboarding: Onboarding, item: int) -> OnboardingItem:
    """One thing of it; 404 where there is no such thing."""
    found = OnboardingItem.objects.select_related("version", "team", "person", "done_by", "settled_by")
    it: OnboardingItem = get_object_or_404(found, pk=item, onboarding=onboarding)
    it.onboarding = onboarding
    return it


def through(door: Door, place: Place, data: Any) -> tuple[django_forms.Form, int]:
    """Do what a form says: the form with what is wrong about it, and 200, 422 or 409."""
    form = door.form(place, data)
    if not form.is_valid():
        return form, 422
    try:
        door.act(place, form.cleaned_data)
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return form, 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return form, 409
    return form, 200


@require_safe
def onboarding_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The next step on top, then everything in order; what waits for a check, for whoever checks."""
    return show(request, onboarding_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do what one form of the page says; what cannot be taken comes back as it was typed."""
    place = Place(onboarding_for(request, pk), None, reader(request), timezone.now())
    form, status = through(ON_IT[door], place, request.POST)
    if status != 200:
        return show(request, onboarding_for(request, pk), typed=(door, form), status=status)
    messages.success(request, str(ON_IT[door].said))
    return redirect(place.it)


@require_safe
def item_page(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """A lesson, a line of the checklist or a visit, with all its words."""
    onboarding = onboarding_for(request, pk)
    return show_item(request, item_for(onboarding, item))


@require_POST
def act_on_item(request: HttpRequest, pk: int, item: int, door: str) -> HttpResponse:
    """Say that it is done, confirm it, send it back, waive it."""
    onboarding = onboarding_for(request, pk)
    place = Place(onboarding, item_for(onboarding, item), reader(request), timezone.now())
    form, status = through(ON_ITEM[door], place, request.POST)
    if status != 200:
        again = onboarding_for(request, pk)
        return show_item(request, item_for(again, item), typed=(door, form), status=status)
    messages.success(request, _said(place, door))
    return redirect(place.it)


def _said(place: Place, door: str) -> str:
    if door == "done" and place.the_item.who != Doer.CHECKER:
        return newer.done_words(place.it)
    return str(ON_ITEM[door].said)


def show(request: HttpRequest, onboarding: Onboarding, *, typed: Typed = None, status: int = 200) -> HttpResponse:
    """The page of one; `typed` is the form that could not be taken, with its door."""
    me, now = reader(request), timezone.now()
    context = page_of(onboarding, me, now)
    context |= {"wrong": typed[1] if typed else None, "typed": typed[0] if typed else ""}
    context |= {"newer": newer.is_there(onboarding) if context["may_guide"] else False}
    context |= {"forms": _forms(onboarding, context, me, now, typed)}
    return render_page(request, "growth/onboarding/onboarding.html", context, status=status)


def _forms(onboarding: Onboarding, context: dict[str, Any], me: Person, now: datetime, typed: Typed) -> dict[str, Any]:
    """The forms on the page by their doors; what could not be taken as it was typed."""
    place = Place(onboarding, None, me, now)
    initial = {
        "checker": {"checker": onboarding.checker.name if onboarding.checker else ""},
        "first-day": {"first_day": onboarding.first_day},
    }
    wanted = ["buddy", "checker", "first-day"] if context["may_guide"] else []
    wanted += ["visit"] if context["may_visit"] else []
    wanted += ["note"] if context["is_hire"] else []
    found = {door: ON_IT[door].form(place, None, initial=initial.get(door), auto_id=f"{door}-%s") for door in wanted}
    if typed and typed[0] in found:
        found[typed[0]] = typed[1]
    visit = found.get("visit")
    if visit is not None and not list(visit.fields["visit"].choices):  # type: ignore[attr-defined]
        del found["visit"]
    following = context["next"]
    if following:
        of_item = Place(onboarding, following.item, me, now)
        found["done"] = ON_ITEM["done"].form(of_item, None, label=_asked(context["part"]), auto_id="next-%s")
    return {door.replace("-", "_"): form for door, form in found.items()}


def _asked(part: Any) -> str:
    return str(part.check) if part and part.check else ""


def show_item(request: HttpRequest, item: OnboardingItem, *, typed: Typed = None, status: int = 200) -> HttpResponse:
    """The page of one thing to do."""
    me, now = reader(request), timezone.now()
    onboarding, part = item.onboarding, part_of(item)
    one = shown(item, me, now.date(), now.date())
    may_waive = (
        onboarding.state == states.UNDER_WAY
        and item.state not in states.SETTLED
        and item.kind != ItemKind.BUDDY
        and can_waive(me, onboarding, now.date())
    )
    may = {"done": one.may_do, "send-back": one.may_check, "waive": may_waive}
    place = Place(onboarding, item, me, now)
    initial = {"proof": item.texts.get("proof", "")}
    found = {door: ON_ITEM[door].form(place, None, auto_id=f"{door}-%s") for door, yes in may.items() if yes}
    if "done" in found:
        label = _asked(part)
        found["done"] = ON_ITEM["done"].form(place, None, label=label, initial=initial, auto_id="done-%s")
    if typed and typed[0] in found:
        found[typed[0]] = typed[1]
    context = {
        "it": onboarding, "one": one, "item": item, "part": part, "wrong": typed[1] if typed else None,
        "is_hire": me.pk == onboarding.hire_id, "forms": {door.replace("-", "_"): form for door, form in found.items()},
    }  # fmt: skip
    return render_page(request, "growth/onboarding/item.html", context, status=status)
