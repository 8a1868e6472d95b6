"""How does somebody give a small reward?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.pure.second_look import Cause, cause_of
from footpath.recognition.actions._ledger import NotEnough, hold, not_enough, write
from footpath.recognition.actions._rewards import nearest
from footpath.recognition.events import RewardAsked, RewardGiven
from footpath.recognition.locked import lock
from footpath.recognition.models import Entry, Reward, RewardBudget, RewardKind, RewardRules, ThankNote
from footpath.recognition.rewards import budgets, rights, states
from footpath.recognition.rewards.amounts import said_amount
from footpath.requests.models import ServiceRequest

WHY = 500


@transaction.atomic
def give_reward(
    recipient: Person | None, *, kind: RewardKind | None, why: str, by: Person, now: datetime,
    amount: int | None = None, budget: RewardBudget | None = None, request: ServiceRequest | None = None,
    note: ThankNote | None = None,
) -> Reward:  # fmt: skip
    """At once, up to what one gives alone; above that, and where it would go in a circle, another one looks first and
    nothing is drawn before they agree. `amount` where the list says none; `budget` where there are several.

    Raises ValidationError naming the field.
    """
    to, thing = _recipient(recipient, by), _kind(kind)
    text = typed.many_lines("why", why, longest=WHY, needed=True)
    worth = _worth(thing, amount)
    drawn = hold(_budget(budget, thing, by, now))
    month, period = budgets.month_of(drawn, now), budgets.period_of(drawn, now)
    _within(drawn, worth, thing, by=by, now=now)
    field = "amount" if thing.value is None else "kind"
    line = [one.pk for one in rights.line(drawn)]
    lately = rights.lately(by, to, now)
    cause = cause_of(by.pk, to.pk, amount=worth, alone=drawn.alone, line=line, lately=lately)
    approver = nearest(rights.who_decides(by, to, drawn, now), now.date()) if cause else None
    if cause and approver is None:
        raise ValidationError({field if cause is Cause.AMOUNT else "recipient": _nobody(cause)})
    reward = Reward.objects.create(
        asked_by=by, recipient=to, budget=drawn, period=period, month=month, what=thing.name, unit=thing.unit,
        amount=worth, asked_at=now, approver=approver, request=request, locked=lock({"why": text}),
        state=states.ASKED if cause else states.GIVEN, given_at=None if cause else now,
        about_kind=note.subject_kind if note else "", about_pk=note.pk if note else None,
    )  # fmt: skip
    if not cause:
        try:
            write(drawn, period, Entry.GRANTED, -worth, by=by, now=now, reward=reward)
        except NotEnough as refusal:
            raise ValidationError({field: str(refusal)}) from None
    record(RewardAsked() if cause else RewardGiven(), subject=reward, by=by, now=now)
    return reward


def _recipient(recipient: Person | None, by: Person) -> Person:
    if recipient is None:
        raise ValidationError({"recipient": _("Say whom it is for.")})
    if recipient.pk == by.pk:
        raise ValidationError({"recipient": _("It has to be for somebody else: nobody rewards themself.")})
    if not Person.objects.filter(pk=recipient.pk, is_active=True).exists():
        raise ValidationError({"recipient": _("%(name)s does not work here any more.") % {"name": recipient.name}})
    return recipient


def _kind(kind: RewardKind | None) -> RewardKind:
    if kind is None:
        raise ValidationError({"kind": _("Choose what you would like to give.")})
    if not RewardKind.objects.filter(pk=kind.pk, is_offered=True).exists():
        raise ValidationError({"kind": _("This is not on the list any more. Choose something else.")})
    return kind


def _worth(kind: RewardKind, amount: int | None) -> int:
    if kind.value is not None:
        return kind.value
    if amount is None:
        text = _("Say how many minutes.") if kind.unit == "minutes" else _("Say how much.")
        raise ValidationError({"amount": text})
    if amount <= 0:
        raise ValidationError({"amount": _("It has to be more than nothing.")})
    return amount


def _budget(wanted: RewardBudget | None, kind: RewardKind, by: Person, now: datetime) -> RewardBudget:
    """The wanted one, or the nearest that is counted in what the reward is counted in."""
    mine = [one for one in budgets.budgets_of(by, now.date()) if one.unit == kind.unit]
    if wanted is not None and wanted.pk not in {one.pk for one in mine}:
        raise ValidationError(
            {"budget": _("This cannot be given from that budget: it is counted differently, ended, or not yours.")}
        )
    if not mine:
        text = _("None of your teams has a budget for this, in %(unit)s.")
        raise ValidationError({"kind": text % {"unit": kind.get_unit_display()}})
    return wanted or mine[0]


def _within(budget: RewardBudget, worth: int, kind: RewardKind, *, by: Person, now: datetime) -> None:
    """Within one's own allowance of this month, and what is left in the budget; the budget is held."""
    field = "amount" if kind.value is None else "kind"
    if budget.ended_at is not None:
        raise ValidationError({"budget": _("This budget was ended a moment ago. Nothing was given.")})
    left = budgets.left_of(budget, budgets.period_of(budget, now))
    if worth > left:
        raise ValidationError({field: str(not_enough(budget, left))})
    mine = max(0, budget.allowance - budgets.used_by(by, budget, budgets.month_of(budget, now)))
    if worth > mine:
        text = _("That is more than you can still give this month: %(left)s. It begins anew next month.")
        said = said_amount(mine, budget.unit, RewardRules.here().currency)
        raise ValidationError({field: text % {"left": said}})


def _nobody(cause: Cause) -> str:
    if cause is Cause.AMOUNT:
        return _(
            "More than one gives alone needs somebody else’s yes, and nobody is left who could give it. Give less."
        )
    return _(
        "Somebody else has to look at this one, since the two of you decide about each other’s rewards, and nobody is "
        "left who could. A thank-you note always works."
    )
