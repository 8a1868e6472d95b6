"""How do two people agree, decline, end, go on and say how it goes in the browser?"""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from footpath.conversations import actions
from footpath.conversations.models import Standard, StandardState, WordingState
from footpath.conversations.standards.forms import HandOnForm, ReasonForm, ValueForm
from footpath.conversations.standards.views import explain, own_standard, show
from footpath.conversations.standards.wordings import OtherWording
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused

Act = Callable[[HttpRequest, Standard, Person, datetime], HttpResponse]
KEPT = {"yes": True, "no": False, "none": None}


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """One of the verbs; what is refused is said on its page, with all that was typed."""
    standard, me, now = own_standard(request, pk), reader(request), timezone.now()
    try:
        return DOORS[door](request, standard, me, now)
    except OtherWording as error:
        return show(request, _fresh(standard), problem=str(error), found=error.found, status=409)
    except Refused as error:
        return show(request, _fresh(standard), problem=str(error), status=409)


def _fresh(standard: Standard) -> Standard:
    standard.refresh_from_db()
    return standard


def _agree(request: HttpRequest, standard: Standard, me: Person, now: datetime) -> HttpResponse:
    number = request.POST.get("number", "")
    found = standard.versions.filter(number=int(number) if number.isascii() and number.isdecimal() else 0).first()
    version = found or standard.versions.order_by("-number")[0]
    signed = actions.agree_to_standard(version, hash=request.POST.get("hash", ""), by=me, now=now)
    holds = signed.state == WordingState.AGREED
    both, one = _("You have both agreed: it holds."), _("You have agreed. It holds once the other one has, too.")
    messages.success(request, both if holds else one)
    return redirect(standard)


def _drop(request: HttpRequest, standard: Standard, me: Person, now: datetime) -> HttpResponse:
    dropped = actions.drop_proposal(standard, hash=request.POST.get("hash", ""), by=me, now=now)
    goes_on = dropped.state == StandardState.AGREED
    text = _("Off the table. What you agreed on before goes on to hold.") if goes_on else _("Off the table.")
    messages.success(request, text)
    return redirect(standard)


def _end(request: HttpRequest, standard: Standard, me: Person, now: datetime) -> HttpResponse:
    form = ReasonForm(request.POST)
    form.is_valid()
    try:
        actions.end_standard(standard, reason=form.cleaned_data.get("reason", ""), by=me, now=now)
    except ValidationError as error:
        form.errors.pop("reason", None)
        explain(form, error)
        return show(request, standard, form=form, status=422)
    messages.success(request, _("It has ended. It stays here for you two to read."))
    return redirect(standard)


def _hand_on(request: HttpRequest, standard: Standard, me: Person, now: datetime) -> HttpResponse:
    form = HandOnForm(request.POST)
    if not form.is_valid():
        return show(request, standard, form=form, status=422)
    to = form.cleaned_data["to"]
    try:
        actions.hand_on_standard(standard, to=to, by=me, now=now)
    except ValidationError as error:
        explain(form, error)
        return show(request, standard, form=form, status=422)
    messages.success(request, _("%(name)s is asked to agree, and so are you.") % {"name": to.name})
    return redirect(standard)


DOORS: dict[str, Act] = {"agree": _agree, "drop": _drop, "end": _end, "hand-on": _hand_on}


@require_POST
def check(request: HttpRequest, pk: int, check: int) -> HttpResponse:
    """One tap: it was kept, it was not, or there was no occasion."""
    standard, me = own_standard(request, pk), reader(request)
    asked = get_object_or_404(standard.checks.select_related("standard"), pk=check)
    said = request.POST.get("kept", "")
    if said not in KEPT:
        return show(request, standard, problem=_("Say whether it was kept."), status=422)
    try:
        actions.answer_check(asked, kept=KEPT[said], by=me, now=timezone.now())
    except Refused as error:
        return show(request, standard, problem=str(error), status=409)
    messages.success(request, _("Thank you. You both see it here."))
    return redirect(standard)


@require_POST
def value(request: HttpRequest, pk: int, follow_up: int) -> HttpResponse:
    """Where it is by now, as a number."""
    standard, me, form = own_standard(request, pk), reader(request), ValueForm(request.POST)
    asked = get_object_or_404(standard.follow_ups.select_related("standard", "version"), pk=follow_up)
    if not form.is_valid():
        return show(request, standard, form=form, status=422)
    try:
        actions.value_standard(asked, value=form.cleaned_data["value"], by=me, now=timezone.now())
    except ValidationError as error:
        explain(form, error)
        return show(request, standard, form=form, status=422)
    except Refused as error:
        return show(request, standard, problem=str(error), status=409)
    messages.success(request, _("Thank you. You both see it here."))
    return redirect(standard)
