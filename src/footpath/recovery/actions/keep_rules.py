"""How do administrators set the clocks and limits of recovery?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.refusals import faster
from footpath.recovery.events import RulesKept
from footpath.recovery.models import RecoveryRules

RANGES: dict[str, tuple[int, int]] = {
    "own_minutes": (15, 2400),
    "acknowledge_minutes": (15, 2400),
    "plan_days": (1, 30),
    "present_days": (1, 60),
    "alone_minutes": (0, 2400),
    "lead_minutes": (0, 4800),
}


@transaction.atomic
def keep_rules(*, facts: dict[str, Any], edits: int, by: Person, now: datetime) -> RecoveryRules:
    """Set all that `facts` name; `edits` is the number that the changer saw.

    Raises PermissionDenied for everybody else, ValidationError naming the field, SomebodyWasFaster.
    """
    if not can_administer(by) or facts.keys() - {*RANGES, "makes_good"}:
        raise PermissionDenied
    for name, (least, most) in RANGES.items():
        value = facts.get(name, least)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            words = _("Choose between %(least)d and %(most)d.")
            raise ValidationError({name: words % {"least": least, "most": most}})
    if not isinstance(facts.get("makes_good", True), bool):
        raise ValidationError({"makes_good": _("This is on or off.")})
    RecoveryRules.objects.get_or_create(pk=1)
    if RecoveryRules.objects.filter(pk=1, edits=edits).update(edits=edits + 1, **facts) != 1:
        raise faster(RecoveryRules.subject_kind, 1)
    rules = RecoveryRules.here()
    for first, second, field in (
        (rules.own_minutes, rules.acknowledge_minutes, "acknowledge_minutes"),
        (rules.plan_days, rules.present_days, "present_days"),
        (rules.alone_minutes, rules.lead_minutes, "lead_minutes"),
    ):
        if first > second:
            raise ValidationError({field: _("This cannot be less than what comes before it.")})
    record(RulesKept(rules=facts), subject=rules, by=by, now=now)
    return rules
