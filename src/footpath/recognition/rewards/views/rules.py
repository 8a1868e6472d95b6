"""Where does an administrator say what holds for small rewards: whether there are any, the list, the budgets?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.models import RewardBudget, RewardKind, RewardRules
from footpath.recognition.rewards import rights
from footpath.recognition.rewards.amounts import said_amount
from footpath.recognition.rewards.budgets import lefts_of, open_budgets
from footpath.recognition.rewards.forms import BudgetForm, KindForm, RulesForm
from footpath.ui.page import render_page


def _administrator(request: HttpRequest) -> Person:
    me = reader(request)
    if not rights.can_set_rules(me):
        raise PermissionDenied
    return me


def keep(form: django_forms.Form, act: Callable[[], object]) -> int:
    """Do what a form says: 200, or 422 and 409 with what is wrong written on it."""
    if not form.is_valid():
        return 422
    try:
        act()
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return 409
    return 200


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The rules of the house, the list, and the budgets."""
    me, now, here = _administrator(request), timezone.now(), RewardRules.here()
    facts = {"is_on": here.is_on, "currency": here.currency, "words": here.words, "edits": here.edits}
    form, status = RulesForm(initial=facts), 200
    if request.method == "POST":
        form = RulesForm(request.POST)
        status = keep(form, lambda: actions.save_reward_rules(**form.cleaned_data, by=me, now=now))
        if status == 200:
            messages.success(request, _("Kept."))
            return redirect("reward-settings")
    return render_page(request, "recognition/rewards/settings.html", {"form": form, **_shown(here, now)}, status=status)


def _shown(here: RewardRules, now: datetime) -> dict[str, Any]:
    budgets = list(open_budgets())
    lefts = lefts_of(budgets, now)

    def worth(one: RewardBudget, amount: int) -> str:
        return said_amount(amount, one.unit, here.currency)

    kinds = RewardKind.objects.all()
    return {
        "budgets": [
            {
                "it": one, "left": worth(one, lefts[one.pk]),
                **{name: worth(one, getattr(one, name)) for name in ("amount", "allowance", "alone")},
            }
            for one in budgets
        ],
        "kinds": [(one, said_amount(one.value, one.unit, here.currency) if one.value else "") for one in kinds],
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
def budget(request: HttpRequest, pk: int = 0) -> HttpResponse:
    """Set one, or change one."""
    me, now, here = _administrator(request), timezone.now(), RewardRules.here()
    it = get_object_or_404(open_budgets(), pk=pk) if pk else None
    form, status = BudgetForm(currency=here.currency, budget=it), 200
    if request.method == "POST":
        form = BudgetForm(request.POST, currency=here.currency, budget=it)
        status = keep(form, lambda: actions.save_reward_budget(it, **form.cleaned_data, by=me, now=now))
        if status == 200:
            messages.success(request, _("Kept. It holds from now on."))
            return redirect("reward-settings")
    context = {"form": form, "it": it, "currency": here.currency}
    return render_page(request, "recognition/rewards/budget.html", context, status=status)


@require_POST
def end_budget(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing more is given from it."""
    me = _administrator(request)
    try:
        actions.end_reward_budget(get_object_or_404(RewardBudget, pk=pk), by=me, now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Ended. What was given stays given."))
    return redirect("reward-settings")


@require_http_methods(["GET", "POST"])
def kind(request: HttpRequest, pk: int = 0) -> HttpResponse:
    """Put something on the list, change it, or take it off."""
    me, now, here = _administrator(request), timezone.now(), RewardRules.here()
    it = get_object_or_404(RewardKind, pk=pk) if pk else None
    form, status = KindForm(currency=here.currency, kind=it), 200
    if request.method == "POST":
        form = KindForm(request.POST, currency=here.currency, kind=it)
        status = keep(form, lambda: actions.save_reward_kind(it, **form.cleaned_data, by=me, now=now))
        if status == 200:
            messages.success(request, _("Kept."))
            return redirect("reward-settings")
    context = {"form": form, "it": it, "currency": here.currency}
    return render_page(request, "recognition/rewards/kind.html", context, status=status)
