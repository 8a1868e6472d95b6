"""Which page decides whether a request may overtake others?"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.requests import actions
from footpath.requests.forms.overtaking import CloseEmergencyForm, DecideForm, show_price
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.overtaking import (
    asked_to_decide,
    left_of_budget,
    may_decide,
    may_let_in,
    may_look_back,
    visible_emergency,
)
from footpath.requests.overtaking_told import asked_words, own_of, who_waits
from footpath.requests.overtaking_words import apology_for, cannot_words, decider_words, label, no_fast_lane, ways
from footpath.requests.permissions import can, visible_to
from footpath.requests.price_of_overtaking import Choice, Price, price
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State
from footpath.ui.page import render_page
from footpath.ui.panels import panels

SALT = "what was shown of emergency %d"
Bound = Mapping[str, forms.Form]


@require_safe
def emergency_page(request: HttpRequest, pk: int) -> HttpResponse:
    """An emergency: what they say, who would wait longer, and for whoever decides the choices."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        return show(request, visible_emergency(me, pk, now), me, now)


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide; on the price that was shown, unless it has clearly grown since."""
    me, now = reader(request), timezone.now()
    emergency, form = visible_emergency(me, pk, now), DecideForm(request.POST, prefix="decide")
    if not form.is_valid():
        return show(request, emergency, me, now, bound={"decide": form}, status=422)
    facts = form.cleaned_data
    facts["shown"] = seen_price(facts["shown"], SALT % emergency.pk)
    current = price(emergency.request, now) if emergency.state == EmergencyState.ASKED else None
    act = partial(actions.decide_emergency, emergency, **facts, current=current, by=me, now=now)
    said = _("Decided. Both sides know, and so does everybody who waits longer.")
    return _do(request, emergency, act, said, {"decide": form})


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back."""
    me, now = reader(request), timezone.now()
    emergency = visible_emergency(me, pk, now)
    act = partial(actions.withdraw_emergency, emergency, by=me, now=now)
    return _do(request, emergency, act, _("Taken back. The request stays in line."), {})


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether it could have been foreseen."""
    me, now = reader(request), timezone.now()
    emergency, form = visible_emergency(me, pk, now), CloseEmergencyForm(request.POST, prefix="close")
    if not form.is_valid():
        return show(request, emergency, me, now, bound={"close": form}, status=422)
    act = partial(actions.close_emergency, emergency, **form.cleaned_data, by=me, now=now)
    return _do(request, emergency, act, _("Thank you. That helps to see the next one coming."), {"close": form})


def _do(request: HttpRequest, emergency: Emergency, act: Callable[[], object], said: str, bound: Bound) -> HttpResponse:
    """Do a verb; whatever stands in its way, what was typed stays in the form that is `bound`."""
    form, status = next(iter(bound.values()), None), 409
    try:
        act()
    except Unclear as error:
        status = 422
        if form is not None:
            form.add_error(error.field if error.field in form.fields else None, str(error))
    except Refused as error:
        if form is not None:
            form.add_error(None, str(error))
        else:
            messages.warning(request, str(error))
    else:
        messages.success(request, said)
        return redirect("emergency", pk=emergency.pk)
    me, now = reader(request), timezone.now()
    return show(request, visible_emergency(me, emergency.pk, now), me, now, bound=bound, status=status)


def seen_price(token: str, salt: str) -> Price | None:
    """The price that somebody saw; None where it is not known."""
    try:
        return Price.from_json(signing.loads(token, salt=salt))
    except (signing.BadSignature, TypeError, KeyError, ValueError):
        return None


def price_token(price: Price, salt: str) -> str:
    """The same on its way through the page, so that it comes back as it was shown."""
    return signing.dumps(price.as_json(), salt=salt, compress=True)


def show(
    request: HttpRequest,
    emergency: Emergency,
    me: Person,
    now: datetime,
    *,
    bound: Bound | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page; `bound` holds the form that was refused, with all that was typed."""
    is_open = emergency.state == EmergencyState.ASKED
    decides = is_open and may_decide(emergency, me, now)
    sees = visible_to(me, now.date()).filter(pk=emergency.request_id).exists()
    if not (sees or decides or me.pk in (emergency.decider_id, emergency.delegate_id, emergency.decided_by_id)):
        context: dict[str, Any] = {"emergency": emergency, "own": own_of(emergency, me, now)}
        return render_page(request, "requests/emergency_displaced.html", context, status=status)
    alone = is_open and not decides and may_let_in(emergency, me, now)
    context = {
        **_told(emergency, me, now, decides=decides or me.pk == emergency.decided_by_id, alone=alone),
        **_forms(emergency, me, bound or {}),
        "sees": sees,
        "decides": decides,
        "alone": alone,
        "panels": panels("emergency", emergency, me, now),
    }
    if decides or alone:
        _prepare(context, emergency, bound or {})
    return render_page(request, "requests/emergency.html", context, status=status)


def _told(emergency: Emergency, me: Person, now: datetime, *, decides: bool, alone: bool) -> dict[str, Any]:
    """What the page says."""
    it, is_open = emergency.request, emergency.state == EmergencyState.ASKED
    cost = price(it, now) if is_open else Price.from_json(emergency.price)
    chosen = cost.option(Choice.FAST if alone or emergency.lane == "fast" else Choice.OVERTAKE)
    who = asked_to_decide(emergency, now) if is_open else None
    return {
        "emergency": emergency,
        "it": it,
        "is_open": is_open,
        "price": cost,
        "cannot": cannot_words(cost),
        "ways": ways(cost, alone=alone),
        "no_fast_lane": no_fast_lane(cost) if is_open and not alone else "",
        "chosen": chosen,
        "waits": who_waits(chosen, me, emergency.team.hours.day_seconds, now, decides=decides),
        "not_complete": is_open and it.state in (State.INCOMPLETE, State.SIGN_OFF),
        "history": asked_words(emergency, now),
        "who_decides": decider_words(who) if who else "",
        "nobody_decides": bool(who and not who.people),
        "way": label(chosen) if chosen and emergency.lane else "",
        "may_withdraw": is_open and not decides and can("ask_emergency", me, it, now.date()),
        "left": left_of_budget(emergency.team, now) if alone else 0,
    }


def _forms(emergency: Emergency, me: Person, bound: Bound) -> dict[str, Any]:
    asks_back = (
        emergency.state == EmergencyState.APPROVED
        and emergency.closed_at is None
        and emergency.request.delivered_at is not None
        and may_look_back(emergency, me)
    )
    return {
        "decide_form": bound.get("decide"),
        "close_form": bound.get("close") or (CloseEmergencyForm(prefix="close") if asks_back else None),
        "asks_back": asks_back,
    }


def _prepare(context: dict[str, Any], emergency: Emergency, bound: Bound) -> None:
    """The form in which it is decided, with the price as it is shown now."""
    token = price_token(context["price"], SALT % emergency.pk)
    offered = any(one.value == Choice.FAST for one in context["ways"])
    first = Choice.FAST if offered and context["price"].fast_is_earlier else ""
    said = {"choice": first, "apology": apology_for(emergency)}
    form = bound.get("decide") or DecideForm(prefix="decide", initial=said)
    show_price(form, token)
    context["decide_form"], context["chosen_way"] = form, form["choice"].value()
