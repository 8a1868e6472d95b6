"""Which page has a small reward, and what can be done there?"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.models import Reward, RewardRules, ThankNote
from footpath.recognition.rewards import rights, shown, states
from footpath.recognition.rewards.amounts import said_amount
from footpath.recognition.rewards.forms import ReasonForm
from footpath.requests.permissions import visible_to
from footpath.ui.page import render_page

Verb = Callable[..., Reward]
DOORS: Mapping[str, tuple[Verb, bool, Promise | str]] = {  # the verb, whether it needs a reason, what is said then
    "approve": (actions.approve_reward, False, _("Agreed. Whoever gives it tells them.")),
    "refuse": (actions.refuse_reward, True, _("Not agreed. Whoever wanted to give it reads why.")),
    "tell": (actions.tell_reward, False, _("They are told now, with your words.")),
    "handed-over": (actions.hand_over_reward, False, _("Noted.")),
    "no-thanks": (actions.decline_reward, False, _("Said kindly. The budget has it again.")),
    "take-back": (actions.take_back_reward, True, _("Taken back. The budget has it again.")),
}


def reward_for(request: HttpRequest, pk: int) -> Reward:
    """One that the reader may see; of all others they are told that there is none."""
    found: Reward = get_object_or_404(rights.visible_rewards(reader(request), timezone.now().date()), pk=pk)
    return found


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """What it is, whom it is for, and where it stands."""
    return show(request, reward_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Go through one door; what cannot be taken comes back as it was typed."""
    verb, needs_reason, said = DOORS[door]
    reward, form = reward_for(request, pk), ReasonForm(request.POST, auto_id=f"{door}-%s")
    form.is_valid()
    facts = {"reason": form.cleaned_data.get("reason", "")} if needs_reason else {}
    try:
        if not form.is_valid():
            return show(request, reward, typed=(door, form), status=422)
        verb(reward, **facts, by=reader(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return show(request, reward, typed=(door, form), status=422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, reward_for(request, pk), typed=(door, form), status=409)
    messages.success(request, str(said))
    return redirect(reward)


def show(
    request: HttpRequest, reward: Reward, *, typed: tuple[str, ReasonForm] | None = None, status: int = 200
) -> HttpResponse:
    """Render its page; `typed` is the form that could not be taken, with its door."""
    me, now = reader(request), timezone.now()
    may = shown.may(reward, me, now)
    forms = {door: ReasonForm(auto_id=f"{door}-%s") for door in ("refuse", "take-back")}
    if typed is not None:
        forms[typed[0]] = typed[1]
    here = RewardRules.here()
    why = shown.reads_why(reward, me, may)
    sees_request = reward.request_id and visible_to(me, now.date()).filter(pk=reward.request_id).exists()
    context: dict[str, Any] = {
        "it": reward,
        "worth": said_amount(reward.amount, reward.unit, here.currency),
        "may": {door.replace("-", "_"): True for door in may},
        "why": reward.texts.get("why", "") if why else "",
        "reason": reward.texts.get("reason", "") if why else "",
        "reads_why": why,
        "is_lost": "lost" in reward.texts,
        "refuse": forms["refuse"],
        "take_back": forms["take-back"],
        "wrong": typed[1] if typed else None,
        "of_request": reward.request if sees_request else None,
        "note_address": _note(reward, me.pk),
        "gives": me.pk == reward.asked_by_id,
        "gets": me.pk == reward.recipient_id,
        "answers": rights.visible_budgets(me, now.date()).filter(pk=reward.budget_id).exists(),
        "role_gone": reward.state == states.ASKED and reward.approver_id == me.pk and "approve" not in may,
    }
    return render_page(request, "recognition/rewards/reward.html", context, status=status)


def _note(reward: Reward, reader: int) -> str:
    """Where the thank-you note is that it hangs on, for the two of them."""
    if reward.about_kind != ThankNote.subject_kind or reader not in (reward.asked_by_id, reward.recipient_id):
        return ""
    there = ThankNote.objects.filter(pk=reward.about_pk or 0, taken_back_at=None).exists()
    return reverse("thanks-note", args=[reward.about_pk]) if there else ""
