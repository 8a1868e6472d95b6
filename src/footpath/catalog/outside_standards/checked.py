"""Can a standard be kept as it was typed?"""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideKind, OutsideUnit
from footpath.people.typed import one_line

UNITS = {
    OutsideKind.RESPONSE: (OutsideUnit.HOURS, OutsideUnit.DAYS, OutsideUnit.CLOCK),
    OutsideKind.DELIVERY: (OutsideUnit.HOURS, OutsideUnit.DAYS, OutsideUnit.CLOCK),
    OutsideKind.KEPT: (OutsideUnit.SHARE,),
    OutsideKind.OTHER: (OutsideUnit.OTHER,),
}
MOST = {OutsideUnit.SHARE: 100, OutsideUnit.OTHER: 99_999, OutsideUnit.CLOCK: 9_600}
MOST_TIME = 400  # working hours or days, as of services inside
LONGEST = {"what": 120, "customers": 120, "written": 200, "unit_words": 40}


def usable(
    *, what: str, customers: str, kind: str, unit: str, amount: Decimal | None, unit_words: str, written: str
) -> dict[str, Any]:
    """The columns of a version; ValidationError naming each field that cannot be kept."""
    errors: dict[str, Any] = {}
    facts: dict[str, Any] = {"kind": kind, "unit": unit}
    typed = {"what": what, "customers": customers, "written": written, "unit_words": unit_words}
    for name, text in typed.items():
        needed = name in ("what", "customers") or (name == "unit_words" and unit == OutsideUnit.OTHER)
        try:
            facts[name] = one_line(name, text, longest=LONGEST[name], needed=needed)
        except ValidationError as error:
            errors |= error.error_dict
    if kind not in OutsideKind:
        errors["kind"] = _("Say what is promised.")
    elif unit not in OutsideUnit or unit not in UNITS[OutsideKind(kind)]:
        offered = " / ".join(str(one.label) for one in UNITS[OutsideKind(kind)])
        errors["unit"] = _("That is not measured so. Choose one of: %(units)s.") % {"units": offered}
    else:
        try:
            facts["amount"] = _amount(amount, OutsideUnit(unit))
        except ValidationError as error:
            errors |= error.error_dict
    if errors:
        raise ValidationError(errors)
    if unit != OutsideUnit.OTHER:
        facts["unit_words"] = ""
    return facts


def _amount(amount: Decimal | None, unit: OutsideUnit) -> Decimal:
    most = MOST.get(unit, MOST_TIME)
    if amount is None or not amount.is_finite() or not Decimal("0.1") <= amount <= most:
        raise ValidationError({"amount": _("Choose a figure above zero, up to %(most)s.") % {"most": most}})
    if unit == OutsideUnit.DAYS and amount != amount.to_integral_value():
        raise ValidationError({"amount": _("Days are whole. For part of a day, choose working hours.")})
    return amount.quantize(Decimal("0.1"))
