"""Which pages have a practice card, and a line that is polished?"""

from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.growth import actions
from footpath.growth.actions.ask_polish import HELPERS
from footpath.growth.models import Card, Polish
from footpath.growth.practice import forms
from footpath.growth.practice.permissions import teams_of, visible_cards, visible_polishes
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


def card_for(request: HttpRequest, pk: int) -> Card:
    """One's own; of all others one is told that there is none."""
    found: Card = get_object_or_404(visible_cards(reader(request)), pk=pk)
    return found


def told(form: django_forms.Form, problem: ValidationError | Refused) -> int:
    """Say on the form what is wrong: 422, or 409 where things have moved on."""
    if isinstance(problem, Refused):
        form.add_error(None, str(problem))
        return 409
    if hasattr(problem, "error_dict"):
        for name, problems in problem.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
    else:
        form.add_error(None, problem)
    return 422


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new card; what the practice room has filled in comes with `filled` and is not kept yet."""
    me, now = reader(request), timezone.now()
    if request.method != "POST" or "filled" in request.POST:
        given = {name: request.POST[name] for name in ("says", "situation", "rewritten") if name in request.POST}
        return render_page(request, "growth/practice/new.html", {"form": forms.CardForm(initial=given)})
    form, status = forms.CardForm(request.POST), 422
    if form.is_valid():
        try:
            situation = form.cleaned_data["situation"]
            return redirect(actions.keep_card(None, situation=situation, texts=form.texts, by=me, now=now))
        except (ValidationError, Refused) as problem:
            status = told(form, problem)
    return render_page(request, "growth/practice/new.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def card_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A card, to be read and written; who polishes its line, and how it gets to the team."""
    card = card_for(request, pk)
    if request.method != "POST":
        return show(request, card)
    form, status = forms.CardForm(request.POST), 422
    if form.is_valid():
        facts: dict[str, Any] = {"situation": form.cleaned_data["situation"], "edits": form.cleaned_data["edits"] or 0}
        try:
            actions.keep_card(card, texts=form.texts, **facts, by=reader(request), now=timezone.now())
        except (ValidationError, Refused) as problem:
            status = told(form, problem)
        else:
            messages.success(request, _("Kept."))
            return redirect(card)
    return show(request, card, typed=("card", form), status=status)


def show(
    request: HttpRequest, card: Card, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the page of a card; `typed` is the form that could not be taken."""
    me, now = reader(request), timezone.now()
    polishes = list(card.polishes.select_related("helper"))
    ready = any(one.accepted_at for one in polishes) and not card.given
    found: dict[str, django_forms.Form] = {"card": forms.CardForm(initial=forms.as_typed(card))}
    if len(polishes) < HELPERS and card.texts.get("rewritten"):
        found["ask"] = forms.HelperForm()
    if ready:
        found["give"] = forms.GiveForm(
            initial={"text": card.texts.get("rewritten", "")}, teams=teams_of(me, now.date()), auto_id="give-%s"
        )
    if typed:
        found[typed[0]] = typed[1]
    context = {"it": card, "polishes": polishes, "forms": found, "wrong": typed[1] if typed else None}
    context["is_lost"] = bool(card.texts.get("lost"))
    return render_page(request, "growth/practice/card.html", context, status=status)


@require_POST
def throw_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw it away, with all that is written on it."""
    try:
        actions.throw_card_away(card_for(request, pk), by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("It is gone, with what was written on it."))
    return redirect("practice")


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a coworker to polish the line."""
    card, form, status = card_for(request, pk), forms.HelperForm(request.POST), 422
    if form.is_valid():
        try:
            polish = actions.ask_polish(
                card, helper=form.cleaned_data["helper"], by=reader(request), now=timezone.now()
            )
        except (ValidationError, Refused) as problem:
            status = told(form, problem)
        else:
            messages.success(request, _("%(name)s is asked. You decide about the line.") % {"name": polish.helper.name})
            return redirect(card)
    return show(request, card, typed=("ask", form), status=status)


@require_POST
def give(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the line to the team."""
    me, now, card = reader(request), timezone.now(), card_for(request, pk)
    form, status = forms.GiveForm(request.POST, teams=teams_of(me, now.date()), auto_id="give-%s"), 422
    if form.is_valid():
        try:
            phrase = actions.give_phrase(card, **form.cleaned_data, by=me, now=now)
        except (ValidationError, Refused) as problem:
            status = told(form, problem)
        else:
            messages.success(request, _("Given. Your team finds it when it has to say no."))
            return redirect(phrase)
    return show(request, card, typed=("give", form), status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def polish_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What a coworker was asked to polish: the line, and what it is said instead of."""
    me = reader(request)
    polish: Polish = get_object_or_404(visible_polishes(me), pk=pk)
    if polish.card.owner_id == me.pk:
        return redirect(polish.card)
    form, status = forms.SuggestForm(request.POST or None, initial=_as_suggested(polish)), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.suggest_polish(polish, **form.cleaned_data, by=me, now=timezone.now())
            except (ValidationError, Refused) as problem:
                status = told(form, problem)
            else:
                messages.success(request, _("Thank you. %(name)s decides.") % {"name": polish.card.owner.first_name})
                return redirect("practice")
    return render_page(request, "growth/practice/polish.html", {"it": polish, "form": form}, status=status)


def _as_suggested(polish: Polish) -> dict[str, str]:
    return {
        "line": polish.texts.get("line") or polish.card.texts.get("rewritten", ""),
        "note": polish.texts.get("note", ""),
    }


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take over the line that was suggested."""
    me = reader(request)
    polish: Polish = get_object_or_404(visible_polishes(me).filter(card__owner=me), pk=pk)
    try:
        actions.accept_polish(polish, by=me, now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Taken over. It can be given to your team now, if you like."))
    return redirect(polish.card)
