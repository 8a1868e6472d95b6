"""Where does somebody find what they can give, what waits for them, and what they got?"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.models import RewardRules, ThankNote
from footpath.recognition.rewards import rights, rules, states
from footpath.recognition.rewards.amounts import said_amount
from footpath.recognition.rewards.budgets import Purse, lefts_of, purses
from footpath.recognition.rewards.forms import GiveForm
from footpath.recognition.rewards.shown import lines
from footpath.requests.permissions import visible_to
from footpath.ui.page import render_page

SHOWN = 30


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What can be given, what waits, what was given and got, and the budgets that one answers for."""
    me, now = reader(request), timezone.now()
    here = RewardRules.here()
    seen = rights.visible_rewards(me, now.date())
    got = lines(seen.filter(recipient=me)[:SHOWN], here.currency)
    own = seen.filter(asked_by=me)
    gave = lines(own[:SHOWN], here.currency)
    mine = purses(me, now)
    owned = list(rights.visible_budgets(me, now.date()))
    lefts = lefts_of(owned, now)
    context = {
        "got": got,
        "gave": gave,
        "waiting": lines(seen.filter(state=states.ASKED, approver=me)[:SHOWN], here.currency),
        "purses": [_said(one, here.currency) for one in mine],
        "rules": rules.said([one.budget for one in mine], here),
        "owned": [(one, said_amount(lefts[one.pk], one.unit, here.currency)) for one in owned],
        "may_set": rights.can_set_rules(me),
        "is_on": here.is_on,
        "notes": list(rights.visible_commendations(me, now.date()).filter(Q(person=me) | Q(written_by=me))[:SHOWN]),
        "me": me,
    }
    return render_page(request, "recognition/rewards/home.html", context)


def _said(one: Purse, currency: str) -> dict[str, Any]:
    worth = {name: said_amount(getattr(one, name), one.budget.unit, currency) for name in ("left", "mine")}
    return {"budget": one.budget, **worth, "nothing": one.most <= 0}


@require_http_methods(["GET", "POST"])
def give(request: HttpRequest) -> HttpResponse:
    """Give one; from a page of somebody, or of a request, with what is known there."""
    me, now = reader(request), timezone.now()
    here, mine = RewardRules.here(), purses(me, now)
    if request.method == "GET":
        form = GiveForm(initial=_known(request, me), purses=mine, currency=here.currency)
        return _form(request, form, mine, here)
    form = GiveForm(request.POST, purses=mine, currency=here.currency)
    if not form.is_valid():
        return _form(request, form, mine, here, status=422)
    typed = form.cleaned_data
    about = _about(me, now, typed.pop("request"), typed.pop("note"))
    try:
        reward = actions.give_reward(typed.pop("recipient"), **typed, **about, by=me, now=now)
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return _form(request, form, mine, here, status=422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _form(request, form, mine, here, status=409)
    if reward.state == states.GIVEN:
        messages.success(request, _("Given. They are told now, with your words."))
    else:
        messages.success(
            request, _("%(name)s has a second look first; you hear of it.") % {"name": reward.approver or _("Somebody")}
        )
    return redirect(reward)


def _known(request: HttpRequest, me: Person) -> dict[str, Any]:
    """What another page said in its link: to whom, for which request or note."""
    found: dict[str, Any] = {}
    number = {name: request.GET.get(name, "") for name in ("to", "request", "note")}
    keys = {name: int(text) for name, text in number.items() if text.isdecimal() and len(text) < 16}
    if "to" in keys:
        found["recipient"] = visible_people(me).filter(pk=keys["to"]).values_list("name", flat=True).first() or ""
    return found | {name: keys[name] for name in ("request", "note") if name in keys}


def _about(me: Person, now: datetime, request: int | None, note: int | None) -> dict[str, Any]:
    """The request, and the thank-you note that it hangs on, as far as one sees them."""
    return {
        "request": visible_to(me, now.date()).filter(pk=request).first() if request else None,
        "note": ThankNote.objects.filter(pk=note, written_by=me, taken_back_at=None).first() if note else None,
    }


def _form(
    request: HttpRequest, form: GiveForm, mine: list[Purse], here: RewardRules, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "purses": [_said(one, here.currency) for one in mine],
        "rules": rules.said([one.budget for one in mine], here),
    }
    return render_page(request, "recognition/rewards/give.html", context, status=status)
