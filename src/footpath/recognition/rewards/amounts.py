"""How is what a reward is worth typed, and how is it said?"""

import re

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure import money
from footpath.recognition.models import CountedIn

MOST_MINUTES = 100_000  # in a budget
_MINUTES = re.compile(r"([+-]?)(\d+)\s*(?:min|minutes?|′)?\.?", re.IGNORECASE)


def amount_typed(field: str, text: str, unit: str, currency: str) -> int:
    """The smallest coins, or the minutes, in what somebody typed; ValidationError naming the field."""
    if unit == CountedIn.MINUTES:
        return _minutes(field, text)
    try:
        return money.typed(text, currency)
    except money.Unreadable as problem:
        raise ValidationError({field: _why(problem.code, currency)}) from None


def _minutes(field: str, text: str) -> int:
    match = _MINUTES.fullmatch(text.strip().replace("−", "-"))
    if not text.strip():
        raise ValidationError({field: _("Say how many minutes.")})
    if match is None:
        raise ValidationError({field: _("Time off is counted in whole minutes, such as 30.")})
    found = int(match[2][:12])
    if match[1] == "-" or found == 0:
        raise ValidationError({field: _("It has to be at least one minute.")})
    if found > MOST_MINUTES:
        raise ValidationError({field: _("That is too much: %(most)s minutes at most.") % {"most": MOST_MINUTES}})
    return found


def _why(code: str, currency: str) -> str:
    digits = money.DIGITS[currency]
    said = {
        "empty": _("Say how much."),
        "currency": _("Amounts are in %(currency)s here.") % {"currency": currency},
        "negative": _("It has to be more than nothing."),
        "nothing": _("It has to be more than nothing."),
        "digits": ngettext("At most %(n)s digit behind the point.", "At most %(n)s digits behind the point.", digits)
        % {"n": digits},
        "huge": _("That is too much for a small reward: %(most)s at most.")
        % {"most": said_amount(money.MOST, CountedIn.MONEY, currency)},
        "number": _("Type an amount, such as %(example)s.") % {"example": money.plain(450, currency)},
    }
    return said[code]


def said_amount(amount: int, unit: str, currency: str) -> str:
    """ "€4.50", "CHF 4.50", "30 minutes"; below nothing with a minus."""
    minus = "−" if amount < 0 else ""
    if unit == CountedIn.MINUTES:
        words = ngettext("%(n)s minute", "%(n)s minutes", abs(amount)) % {"n": number_format(abs(amount))}
        return f"{minus}{words}"
    digits = money.DIGITS.get(currency, 2)
    number = number_format(money.plain(abs(amount), currency), decimal_pos=digits, force_grouping=True)
    sign = next((sign for sign, code in money.SIGNS.items() if code == currency), f"{currency}\u00a0")
    return f"{minus}{sign}{number}"


def as_typed(amount: int | None, unit: str, currency: str) -> str:
    """The amount as a form shows it."""
    if amount is None:
        return ""
    return str(amount) if unit == CountedIn.MINUTES else money.plain(amount, currency)
