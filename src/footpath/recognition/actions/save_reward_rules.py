"""How does what holds for small rewards in the whole house change?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import faster
from footpath.pure import money
from footpath.recognition.events import RewardRulesChanged
from footpath.recognition.models import CountedIn, RewardBudget, RewardRules
from footpath.recognition.rewards import rights


@transaction.atomic
def save_reward_rules(
    *, is_on: bool, currency: str, words: str, by: Person | None, now: datetime, edits: int | None = None
) -> RewardRules:
    """Whether there are small rewards at all, the currency, and what this house adds to the rules. The currency stays
    once there is a budget of money: amounts are kept without it.

    Raises PermissionDenied, ValidationError naming each field, Refused.
    """
    if by is not None and not rights.can_set_rules(by):
        raise PermissionDenied
    text = typed.many_lines("words", words, longest=2000)
    RewardRules.objects.get_or_create(pk=1)
    rules = RewardRules.objects.select_for_update(no_key=True).get(pk=1)
    if edits is not None and rules.edits != edits:
        raise faster(rules.subject_kind, rules.pk)
    if currency not in money.DIGITS:
        raise ValidationError({"currency": _("Choose a currency from the list.")})
    if currency != rules.currency and RewardBudget.objects.filter(unit=CountedIn.MONEY).exists():
        raise ValidationError(
            {"currency": _("There are budgets in %(currency)s already, so it stays.") % {"currency": rules.currency}}
        )
    RewardRules.objects.filter(pk=1).update(is_on=is_on, currency=currency, words=text, edits=rules.edits + 1)
    record(RewardRulesChanged(), subject=rules, by=by, now=now)
    return RewardRules.here()
