"""What can each of the two do on a worksheet, one button after the other?"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from footpath.conversations import actions
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.forms import AgainForm, AnswerForm, SealForm, StopForm, TellForm
from footpath.conversations.sheets.permissions import require_customer, require_provider
from footpath.conversations.sheets.stopping import services_to_stop
from footpath.conversations.sheets.views import own_sheet, show
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.requests.refusals import Refused as RequestRefused

Act = Callable[[Worksheet, Person, datetime], Any]


def _accept(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.accept_sheet(sheet, by=by, now=now)
    return _("%(name)s knows that you will answer.") % {"name": sheet.provider.first_name}


def _decline(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.decline_sheet(sheet, by=by, now=now)
    return _("That is all right. Nobody is told why, and nobody else knows.")


def _with_others(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.join_others(sheet, by=by, now=now)
    return _("The same questions come to you in a survey without names; nobody is told that you wished it.")


def _take_back(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.take_back_sheet(sheet, by=by, now=now)
    return _("Taken back. What you had sealed is gone, unread.")


def _talked(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.step_sheet(sheet, to=states.DISCUSSED, by=by, now=now)
    return _("Good. Now agree on three things at most that can be seen.")


def _settle(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.step_sheet(sheet, to=states.SETTLED, by=by, now=now)
    return _("In sixty days each of you gives one number again.")


def _unsay(sheet: Worksheet, by: Person, now: datetime) -> str:
    actions.unsay_sheet(sheet, by=by, now=now)
    return _("Your words are gone, for both of you.")


PLAIN: Mapping[str, Callable[[Worksheet, Person, datetime], str]] = {
    "accept": _accept,
    "decline": _decline,
    "with-others": _with_others,
    "take-back": _take_back,
    "talked": _talked,
    "settle": _settle,
    "unsay": _unsay,
}


@require_POST
def plain(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do what one button says."""
    sheet, me, now = own_sheet(request, pk), reader(request), timezone.now()
    try:
        messages.success(request, PLAIN[door](sheet, me, now))
    except (Refused, RequestRefused) as refusal:
        messages.error(request, str(refusal))
        return show(request, own_sheet(request, pk), status=409)
    return redirect(sheet)


def _typed(request: HttpRequest, sheet: Worksheet, name: str, form: forms.Form, act: Act) -> HttpResponse:
    """Do what a form says; whatever is wrong with it, all that was typed stays."""
    if not form.is_valid():
        return show(request, sheet, forms={name: form}, status=422)
    try:
        said = act(sheet, reader(request), timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return show(request, sheet, forms={name: form}, status=422)
    except (Refused, RequestRefused) as refusal:
        messages.error(request, str(refusal))
        return show(request, own_sheet(request, sheet.pk), forms={name: form, "unsent": form}, status=409)
    messages.success(request, str(said))
    return redirect(sheet)


@require_POST
def seal(request: HttpRequest, pk: int) -> HttpResponse:
    """Seal what one thinks of the own service."""
    sheet = own_sheet(request, pk)
    require_provider(sheet, reader(request))
    form = SealForm(request.POST, customer=sheet.customer.first_name)

    def act(it: Worksheet, by: Person, now: datetime) -> str:
        actions.seal_sheet(it, **form.cleaned_data, by=by, now=now)
        return _("Sealed. Nobody reads it before %(name)s has answered.") % {"name": it.customer.first_name}

    done = _typed(request, sheet, "seal", form, act)
    following = sheet.round.sheets.filter(state=states.DRAFT).order_by("pk").first()
    return redirect(following) if done.status_code == 302 and following else done


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the seven questions; then both are open."""
    sheet = own_sheet(request, pk)
    require_customer(sheet, reader(request))
    form = AnswerForm(request.POST, provider=sheet.provider.first_name)

    def act(it: Worksheet, by: Person, now: datetime) -> str:
        actions.answer_sheet(it, answers=form.answers, rating=form.cleaned_data["rating"], by=by, now=now)
        return _("Thank you. Both of you read both now.")

    return _typed(request, sheet, "answer", form, act)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one number again."""
    form = AgainForm(request.POST)

    def act(it: Worksheet, by: Person, now: datetime) -> str:
        done = actions.rate_again(it, rating=form.cleaned_data["rating"], by=by, now=now)
        return _("Both numbers are open.") if done.rating_again else _("Sealed until both of you have rated.")

    return _typed(request, own_sheet(request, pk), "again", form, act)


@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop something that is no longer needed."""
    sheet, me = own_sheet(request, pk), reader(request)
    require_provider(sheet, me)
    form = StopForm(request.POST, services=services_to_stop(sheet, me))

    def act(it: Worksheet, by: Person, now: datetime) -> str:
        actions.stop_work(it, **form.cleaned_data, by=by, now=now)
        return _("Stopped. The time is yours again.")

    return _typed(request, sheet, "stop", form, act)


@require_POST
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether those who lead may know that there is one."""
    sheet, form = own_sheet(request, pk), TellForm(request.POST)
    form.is_valid()
    actions.tell_of_sheet(sheet, tells=form.cleaned_data["tells"], by=reader(request), now=timezone.now())
    return redirect(sheet)
