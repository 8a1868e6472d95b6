"""How do those who speak for two teams propose, sign, answer, take back, end and begin anew in the browser?"""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from footpath.catalog import actions
from footpath.catalog.agreements.refusals import OtherWording
from footpath.catalog.agreements.wished import target_query
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import visible_agreements
from footpath.catalog.views.agreements import show, show_list
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

MOST = 18  # digits of a number that somebody sends


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin to talk with another team; on the page of what is in force, to look at it again."""
    me, now = reader(request), timezone.now()
    one, other = (_team(request, name) for name in ("team", "other"))
    if one is None or other is None:
        return show_list(request, _("Choose both teams."), 422)
    try:
        draft = actions.begin_agreement(one, other, by=me, now=now)
    except ValidationError as error:
        return show_list(request, " ".join(error.messages), 422)
    except Refused as error:
        return show_list(request, str(error), 409)
    return redirect(f"{reverse('agreement-talk', args=[draft.agreement_id])}{target_query(request.POST)}")


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """One of the verbs on the wording whose number was sent; what is refused is said on its page."""
    me, now = reader(request), timezone.now()
    number = _number(request, "number")
    version = _read(me, pk, number, now)
    try:
        answer = ACTS[verb](request, version, me, now)
    except ValidationError as error:
        return show(request, pk, number, problem=" ".join(error.messages), status=422)
    except OtherWording as error:
        return show(request, pk, problem=str(error), other=error.found, status=409)
    except Refused as error:
        return show(request, pk, problem=str(error), status=409)
    return answer


def _sign(request: HttpRequest, version: AgreementVersion, me: Person, now: datetime) -> HttpResponse:
    hash, side = request.POST.get("hash", ""), _team(request, "side")
    signed = actions.sign_agreement(version, hash=hash, side=side, by=me, now=now)
    holds = signed.state == VersionState.SIGNED
    both, one = _("Signed by both: it holds from now on."), _("Signed. It holds when the other side has signed, too.")
    messages.success(request, both if holds else one)
    return redirect("agreement", pk=version.agreement_id)


def _counter(request: HttpRequest, version: AgreementVersion, me: Person, now: datetime) -> HttpResponse:
    hash, side = request.POST.get("hash", ""), _team(request, "side")
    actions.counter_agreement(version, hash=hash, side=side, by=me, now=now)
    messages.success(
        request, _("Change what you want otherwise, then propose it. Their wording is kept in the history.")
    )
    return redirect("agreement-talk", pk=version.agreement_id)


def _take_back(request: HttpRequest, version: AgreementVersion, me: Person, now: datetime) -> HttpResponse:
    actions.take_back_agreement(version, by=me, now=now)
    messages.success(request, _("Taken back. You can go on writing."))
    return redirect("agreement-talk", pk=version.agreement_id)


def _end(request: HttpRequest, version: AgreementVersion, me: Person, now: datetime) -> HttpResponse:
    reason, side = request.POST.get("reason", ""), _team(request, "side")
    actions.end_agreement(version, reason=reason, side=side, by=me, now=now)
    messages.success(request, _("It has ended. It stays here to be read."))
    return redirect("agreement", pk=version.agreement_id)


ACTS: dict[str, Callable[[HttpRequest, AgreementVersion, Person, datetime], HttpResponse]] = {
    "sign": _sign,
    "counter": _counter,
    "take-back": _take_back,
    "end": _end,
}


def _read(me: Person, pk: int, number: int | None, now: datetime) -> AgreementVersion:
    """The wording that somebody has before their eyes; 404 where they do not see the agreement."""
    agreement = get_object_or_404(visible_agreements(me, now.date()), pk=pk)
    found = AgreementVersion.objects.filter(agreement=agreement).exclude(state=VersionState.DRAFT)
    version = found.filter(number=number).first() if number is not None else found.order_by("-number").first()
    if version is None:
        raise Http404
    version.agreement = agreement
    return version


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST else None


def _team(request: HttpRequest, name: str) -> Team | None:
    number = _number(request, name)
    return Team.objects.filter(pk=number).first() if number is not None else None
