"""Which pages ask for advice, and give it?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations import actions
from footpath.conversations.ideas import states
from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.advice_forms import AnswerForm, AskForm
from footpath.conversations.ideas.door import Door, laid_out
from footpath.conversations.ideas.rights import visible_advice
from footpath.conversations.ideas.shown import happened
from footpath.conversations.ideas.views import number_in
from footpath.conversations.models import Advice
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.ui.page import render_page

SHOWN = 50
ADVICE_DOORS: dict[str, Door] = {
    "answer": Door(
        AnswerForm,
        actions.answer_advice,
        lambda: _("Say what I think"),
        lambda: _("Sent. Nobody else reads it."),
        lambda: _("Send it"),
    ),
    "credit": Door(
        forms.Form, actions.credit_advice, lambda: _("It was of use"), lambda: _("They hear that it was of use.")
    ),
    "decline": Door(
        forms.Form, actions.decline_advice, lambda: _("I would rather not"), lambda: _("That is fine. Nobody asks why.")
    ),
    "take-back": Door(
        forms.Form, actions.take_back_advice, lambda: _("I do not need it any more"), lambda: _("Taken back.")
    ),
}
STRONG = ("answer", "credit")


@require_safe
def advice_list(request: HttpRequest) -> HttpResponse:
    """What one is asked, and what one asked."""
    me = reader(request)
    found = visible_advice(me).order_by("-pk")
    context = {
        "of_me": list(found.filter(adviser=me)[:SHOWN]),
        "by_me": list(found.filter(asked_by=me)[:SHOWN]),
    }
    return render_page(request, "conversations/advice_list.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Ask one coworker; `?to=` where one comes from their page."""
    me, now = reader(request), timezone.now()
    filled = request.method == "POST" and "filled" in request.POST  # of a page that fills it in, without an address
    form = AskForm(None if filled else request.POST or None, initial=_initial(request))
    if form.is_valid():
        try:
            advice = actions.ask_advice(**form.cleaned_data, by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _said(advice))
            return redirect(advice)
    status = 422 if form.is_bound else 200
    return render_page(request, "conversations/advice_new.html", {"form": form}, status=status)


def _initial(request: HttpRequest) -> dict[str, Any]:
    found: dict[str, Any] = {name: request.POST.get(name, "")[:2000] for name in ("draft", "about", "question")}
    found["about"] = found["about"] or "idea"
    to = visible_people(reader(request)).filter(pk=number_in(request, "to") or 0).first()
    return found | ({"adviser": to.email} if to else {})


def _said(advice: Advice) -> str:
    if advice.state == states.WAITING:
        return _(
            "%(name)s has been asked a lot this month. It waits until there is room, and then they hear of it."
        ) % {"name": advice.adviser.first_name}
    return _("Asked. %(name)s sees it now, and nobody else.") % {"name": advice.adviser.first_name}


@require_safe
def advice_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One piece of advice, for the two alone."""
    return _show(request, get_object_or_404(visible_advice(reader(request)), pk=pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """One of the things that can be done to it."""
    me = reader(request)
    status, bound = acted(request, get_object_or_404(visible_advice(me), pk=pk), ADVICE_DOORS, door)
    if status == 302:
        still = visible_advice(me).filter(pk=pk).first()
        return redirect(still or "advice-list")
    return _show(request, get_object_or_404(visible_advice(me), pk=pk), status=status, bound=bound)


def offered(advice: Advice, person: Person) -> set[str]:
    """Which doors are open to somebody now; the verbs ask the same questions again."""
    ahead = states.ADVICE_AHEAD[advice.state]
    asks, gives = person.pk == advice.asked_by_id, person.pk == advice.adviser_id
    doors = {
        "answer": gives and states.ANSWERED in ahead,
        "decline": gives and states.DECLINED in ahead,
        "credit": asks and states.CREDITED in ahead,
        "take-back": asks and states.TAKEN_BACK in ahead,
    }
    return {key for key, is_open in doors.items() if is_open}


def _show(
    request: HttpRequest, it: Advice, *, status: int = 200, bound: Mapping[str, forms.Form] | None = None
) -> HttpResponse:
    me = reader(request)
    asks = me.pk == it.asked_by_id
    context = {
        "it": it,
        "asks": asks,
        "other": it.adviser if asks else it.asked_by,
        "doors": laid_out(
            ADVICE_DOORS, offered(it, me), prefix="advice", pk=it.pk, strong=STRONG, first={}, bound=bound or {}
        ),
        "may_offer": asks and it.idea is None and it.about == "idea" and it.state in (states.ANSWERED, states.CREDITED),
        "happened": happened(it),
    }
    return render_page(request, "conversations/advice.html", context, status=status)
