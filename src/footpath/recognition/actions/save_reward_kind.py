"""How does something get onto the list of what can be given, or off it?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.pure import money
from footpath.recognition.events import RewardKindSaved
from footpath.recognition.models import CountedIn, RewardKind
from footpath.recognition.rewards import rights
from footpath.recognition.rewards.amounts import MOST_MINUTES


@transaction.atomic
def save_reward_kind(
    kind: RewardKind | None = None, *, name: str, unit: str, value: int | None, by: Person | None, now: datetime,
    is_offered: bool = True,
) -> RewardKind:  # fmt: skip
    """A new one, or `kind` written anew; without a value whoever gives it says how much. What was given before stays as
    it was called, and worth, then.

    Raises PermissionDenied, ValidationError naming each field.
    """
    if by is not None and not rights.can_set_rules(by):
        raise PermissionDenied
    line = typed.one_line("name", name, longest=80, needed=True)
    if unit not in CountedIn.values:
        raise ValidationError({"unit": _("Choose money or minutes.")})
    if value is not None and not 0 < value <= (MOST_MINUTES if unit == CountedIn.MINUTES else money.MOST):
        raise ValidationError({"value": _("That cannot be the value of a small reward.")})
    facts: dict[str, Any] = {"name": line, "unit": unit, "value": value, "is_offered": is_offered}
    try:
        with transaction.atomic():
            if kind is None:
                kind = RewardKind.objects.create(**facts)
            else:
                RewardKind.objects.filter(pk=kind.pk).update(**facts)
    except IntegrityError:
        raise ValidationError({"name": _("This is on the list already.")}) from None
    record(RewardKindSaved(), subject=kind, by=by, now=now)
    return RewardKind.objects.get(pk=kind.pk)
